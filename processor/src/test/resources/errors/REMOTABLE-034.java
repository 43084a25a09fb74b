package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    record Nested<T>(
            T value,
            Optional<Nested<List<T>>> next) {} // error REMOTABLE-034
}
