package demo;

import io.remotable.Remotable;
import io.remotable.codec.*;
import io.remotable.process.*;
import java.util.*;

class Bad {
    @Remotable
    static final class Account {} // error REMOTABLE-001

    @Remotable
    interface Open {} // error REMOTABLE-001

    @Remotable
    abstract static sealed class Base permits Derived {} // error REMOTABLE-001

    static final class Derived extends Base {}

    @Remotable
    @interface Mark {} // error REMOTABLE-001
}
