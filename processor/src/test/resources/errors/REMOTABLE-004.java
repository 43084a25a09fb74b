package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

@Remotable
sealed interface Bad {
    record One<T>(T x) implements Bad {} // error REMOTABLE-004
}
