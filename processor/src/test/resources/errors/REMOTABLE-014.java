package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @FunctionalInterface
    interface Own {
        void run();
    }

    @Remotable
    record Message(
            Runnable one, // error REMOTABLE-014
            java.util.function.Function<String, String> two, // error REMOTABLE-014
            Comparator<String> three, // error REMOTABLE-014
            Own four) {} // error REMOTABLE-014
}
