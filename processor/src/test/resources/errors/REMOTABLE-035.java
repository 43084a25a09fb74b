package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    record Message(
            Void nothing, // error REMOTABLE-035
            Closure<Void> fine) {}
}
