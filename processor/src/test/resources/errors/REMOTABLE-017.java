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
            List<?> list, // error REMOTABLE-017
            Pair<String, ? extends Number> pair, // error REMOTABLE-017
            Closure<?> fine) {}
}
