package io.remotable.semantics;

import io.remotable.Remotable;
import io.remotable.process.Closure;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPort;
import java.util.List;

/** The messages of the tests of the rules. */
final class Mail {
    private Mail() {}

    @Remotable
    record Ping(ProcessId from) {}

    @Remotable
    record Pong(ProcessId from) {}

    @Remotable
    record Number(long value) {}

    @Remotable
    record Text(String value) {}

    @Remotable
    record Blob(byte[] bytes) {}

    @Remotable
    record Parcel(String name, byte[] label, byte[] first, long weight, byte[] second, String note) {}

    @Remotable
    record Numbers(List<Long> values) {}

    @Remotable
    record Done() {}

    @Remotable
    record Job(Closure<Long> work, ProcessId answerTo) {}

    @Remotable
    record Port(SendPort<Number> port) {}

    @Remotable
    enum Colour {
        RED,
        GREEN
    }

    @Remotable
    sealed interface Shape {
        record Circle(int radius) implements Shape {}

        record Square(int side) implements Shape {}

        enum Fixed implements Shape {
            POINT
        }
    }

    /** Not annotated. */
    record Homeless(int value) {}
}
