package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    record Message(
            int[][] matrix, // error REMOTABLE-019
            List<byte[][]> more) {} // error REMOTABLE-019
}
