package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    static void remoteTable(ProcessContext self) {} // error REMOTABLE-032

    @Remotable
    static void notifyAll(ProcessContext self) {} // error REMOTABLE-032

    @Remotable
    static void twice(ProcessContext self, int x) {} // error REMOTABLE-032

    @Remotable("demo.Bad.other")
    static void twice(int x) {}
}
