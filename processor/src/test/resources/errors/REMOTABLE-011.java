package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    record Message(
            ProcessContext self) {} // error REMOTABLE-011

    @Remotable
    static void second(
            int x,
            ProcessContext self) {} // error REMOTABLE-011

    @Remotable
    static void twice(
            ProcessContext self,
            ProcessContext other) {} // error REMOTABLE-011
}
