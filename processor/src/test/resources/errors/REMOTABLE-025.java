package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable("with blank") // error REMOTABLE-025
    record One(int x) {}

    @Remotable("f(int)") // error REMOTABLE-025
    static void method() {}

    @Remotable("a\nb") // error REMOTABLE-025
    static void control() {}
}
