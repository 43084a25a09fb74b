package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    class Inner {
        @Remotable
        static void method() {} // error REMOTABLE-036
    }
}
