package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    private record Hidden(int x) {} // error REMOTABLE-005

    private static final class Cellar {
        @Remotable
        enum Deep { A } // error REMOTABLE-005
    }
}
