package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    record Message(
            int x,
            ReceivePort<String> port) {} // error REMOTABLE-010

    @Remotable
    record Deep(
            Optional<List<ReceivePort<String>>> ports) {} // error REMOTABLE-010

    @Remotable
    static void method(
            ProcessContext self,
            List<ReceivePort<String>> ports) {} // error REMOTABLE-010

    @Remotable
    static ReceivePort<String> result() { // error REMOTABLE-010
        throw new AssertionError();
    }
}
