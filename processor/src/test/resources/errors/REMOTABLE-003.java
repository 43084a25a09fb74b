package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

@Remotable
sealed interface Bad<T> { // error REMOTABLE-003
    record One(int x) implements Bad<Integer> {}
}
