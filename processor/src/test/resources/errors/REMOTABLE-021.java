package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    record Plain(int x) {}

    enum Color { RED }

    sealed interface Shape {
        record Circle() implements Shape {}
    }

    @Remotable
    record Message(
            Plain plain, // error REMOTABLE-021
            Color color, // error REMOTABLE-021
            List<Shape> shapes) {} // error REMOTABLE-021
}
