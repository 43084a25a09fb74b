package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    private static void method() {} // error REMOTABLE-007

    private static final class Cellar {
        @Remotable
        static void method() {} // error REMOTABLE-007
    }
}
