package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable("remotable.One") // error REMOTABLE-026
    record One(int x) {}

    @Remotable("remotable.expect") // error REMOTABLE-026
    static void method() {}
}
