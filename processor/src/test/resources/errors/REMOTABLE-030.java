package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    static int method(ReceivePort<String> port) { // error REMOTABLE-030
        return 0;
    }
}
