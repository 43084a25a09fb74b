package io.remotable.semantics;

import io.remotable.Remotable;
import io.remotable.codec.Codec;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.process.Closure;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPort;
import io.remotable.table.RemoteTable;
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

    /** Exhausts the memory of who decodes it, as it were: that is no process. */
    @Remotable
    record Heavy(int weight) {
        Heavy {
            if (!Thread.currentThread().isVirtual()) {
                throw new OutOfMemoryError("too heavy");
            }
        }
    }

    /** Refuses to be made where it is decoded: that is no process. */
    @Remotable
    record Picky(int weight) {
        Picky {
            if (!Thread.currentThread().isVirtual()) {
                throw new IllegalArgumentException(weight + " is not what it wants");
            }
        }
    }

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

    /** A table of a build where a {@link Number} has other fields. */
    static RemoteTable otherNumbers() {
        return RemoteTable.builder()
                .codec(new OtherNumberCodec())
                .codec(Mail_TextCodec.INSTANCE)
                .build();
    }

    private static final class OtherNumberCodec implements Codec<Number> {
        @Override
        public Class<Number> type() {
            return Number.class;
        }

        @Override
        public String shape() {
            return "value:int32";
        }

        @Override
        public void encode(FieldWriter out, Number number) {
            out.int32("value", (int) number.value());
        }

        @Override
        public Number decode(FieldReader in) {
            return new Number(in.int32("value"));
        }
    }

    /** What can be changed, with a codec that no class path has. */
    static final class Box {
        int value;

        Box(int value) {
            this.value = value;
        }
    }

    static RemoteTable boxes() {
        return RemoteTable.builder().codec(new CodecOfBoxes()).build();
    }

    private static final class CodecOfBoxes implements Codec<Box> {
        @Override
        public Class<Box> type() {
            return Box.class;
        }

        @Override
        public String name() {
            return "box";
        }

        @Override
        public String shape() {
            return "value:int32";
        }

        @Override
        public void encode(FieldWriter out, Box box) {
            out.int32("value", box.value);
        }

        @Override
        public Box decode(FieldReader in) {
            return new Box(in.int32("value"));
        }
    }

    /** Not annotated. */
    record Homeless(int value) {}
}
