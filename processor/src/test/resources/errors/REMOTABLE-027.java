package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    static void method(int x) {} // error REMOTABLE-027

    @Remotable
    static void method(String x) {} // error REMOTABLE-027

    @Remotable("demo.Bad.third")
    static void method(long x) {}
}
