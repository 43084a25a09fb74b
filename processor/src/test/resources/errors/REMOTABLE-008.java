package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    static <T> T method(T x, List<T> y) { // error REMOTABLE-008
        return x;
    }
}
