package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    static void method(
            ReceivePort<String> one,
            ReceivePort<Integer> two) {} // error REMOTABLE-029
}
