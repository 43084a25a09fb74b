package demo;

import io.remotable.Remotable;
import io.remotable.process.*;
import java.util.*;

final class Old {
    @Deprecated
    @Remotable
    record Message(int x) {}

    @Remotable
    @SuppressWarnings("deprecation")
    record Holder(List<Message> messages) {}

    @Remotable
    @SuppressWarnings("removal")
    record Other(Gone gone) {}

    @Deprecated(forRemoval = true)
    @Remotable
    enum Gone {
        A
    }

    @Deprecated
    @Remotable
    static void method(int x) {}
}
