package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    record Message(
            Missing one, // error REMOTABLE-023
            List<Missing> two) {} // error REMOTABLE-023
}
