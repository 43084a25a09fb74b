package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

@Remotable
sealed interface Bad permits Bad.Good, Bad.Plain, Bad.Open, Bad.Sub {
    record Good(int x) implements Bad {}

    final class Plain implements Bad {} // error REMOTABLE-002

    non-sealed interface Open extends Bad {} // error REMOTABLE-002

    sealed interface Sub extends Bad permits Deep {}

    final class Deep implements Sub {} // error REMOTABLE-002
}
