package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    record Message(
            Object any, // error REMOTABLE-013
            Map<String, Object> more) {} // error REMOTABLE-013
}
