package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable("same")
    record One(int x) {}

    @Remotable("same") // error REMOTABLE-024
    record Two(int x) {}

    @Remotable("duration") // error REMOTABLE-024
    record Span(long nanos) {}

    @Remotable("int32s") // error REMOTABLE-024
    record Numbers(int count) {}

    @Remotable("demo.Bad#plain") // error REMOTABLE-024
    static void named() {}

    @Remotable
    static void plain() {}
}
