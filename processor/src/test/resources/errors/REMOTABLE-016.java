package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    record Pair<A, B>(A first, B second) {}

    @Remotable
    record Message(
            @SuppressWarnings("rawtypes") List list, // error REMOTABLE-016
            @SuppressWarnings("rawtypes") Pair pair, // error REMOTABLE-016
            @SuppressWarnings("rawtypes") Closure closure) {} // error REMOTABLE-016

    @Remotable
    static void serve(
            @SuppressWarnings("rawtypes") ReceivePort port) {} // error REMOTABLE-016
}
