package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

abstract class Bad {
    @Remotable
    void method() {} // error REMOTABLE-006

    @Remotable
    abstract int body(ProcessContext self, int x); // error REMOTABLE-006

    interface Service {
        @Remotable
        void serve(); // error REMOTABLE-006
    }
}
