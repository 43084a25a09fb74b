package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    record Message(
            String[] names) {} // error REMOTABLE-018

    @Remotable
    static void method(
            Integer... numbers) {} // error REMOTABLE-018
}
