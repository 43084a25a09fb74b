package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    record Pair<A>(A first) {}

    @Remotable
    static void method(
            ReceivePort<List<String>> port) {} // error REMOTABLE-031

    @Remotable
    static void wild(
            ReceivePort<Closure<?>> port) {} // error REMOTABLE-031

    @Remotable
    static void fine(ReceivePort<int[]> port) {}

    @Remotable
    static void other(
            ReceivePort<Pair<String>> port) {} // error REMOTABLE-031
}
