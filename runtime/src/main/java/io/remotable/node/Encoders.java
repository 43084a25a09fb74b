package io.remotable.node;

import io.remotable.codec.Codec;
import io.remotable.codec.Marshaller;
import io.remotable.codec.WireFormat;
import io.remotable.node.peer.PeerSettings;
import io.remotable.node.wire.Control;
import io.remotable.node.wire.ControlCodec;
import io.remotable.node.wire.Frames;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPortId;
import io.remotable.table.RemoteTable;
import java.util.function.Function;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.ManyToManyConcurrentArrayQueue;
import org.agrona.concurrent.UnsafeBuffer;

/** Buffers and marshallers, lent to whoever encodes a frame. No lock is held meanwhile. From any thread. */
final class Encoders {
    private static final int KEPT = 64;
    private static final int LARGEST_KEPT = 256 * 1024;

    /** A frame under construction. */
    static final class Encoder {
        private final RemoteTable table;
        private final Marshaller values;
        private final Marshaller parts;
        private final Marshaller controls;
        private final byte format;
        private ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(256);

        private Encoder(RemoteTable table, WireFormat format, PeerSettings limits) {
            this.table = table;
            this.values = format.newMarshaller(table, limits.maxMessageLength());
            this.parts = format == WireFormat.COMPACT
                    ? values
                    : WireFormat.COMPACT.newMarshaller(table, limits.maxMessageLength());
            this.controls = WireFormat.COMPACT.newMarshaller(table, limits.longestFrame() - Frames.CONTROL_VALUE);
            this.format = (byte) format.ordinal();
        }

        DirectBuffer buffer() {
            return buffer;
        }

        <T> int message(ProcessId to, Codec<T> codec, T message) {
            header(Frames.MESSAGE, to, codec);
            return Frames.MESSAGE_VALUE + values.encode(codec, message, buffer, Frames.MESSAGE_VALUE);
        }

        <T> int port(SendPortId to, Codec<T> codec, T message) {
            header(Frames.PORT, to.process(), codec);
            buffer.putLong(Frames.CHANNEL, to.channel(), Frames.ORDER);
            return Frames.PORT_VALUE + values.encode(codec, message, buffer, Frames.PORT_VALUE);
        }

        private void header(byte kind, ProcessId to, Codec<?> codec) {
            buffer.putByte(0, kind);
            buffer.putByte(Frames.FORMAT, format);
            buffer.putLong(Frames.TARGET, to.localId(), Frames.ORDER);
            buffer.putLong(Frames.TYPE, table.typeId(codec), Frames.ORDER);
        }

        int control(Control control) {
            buffer.putByte(0, Frames.CONTROL);
            return Frames.CONTROL_VALUE + controls.encode(ControlCodec.INSTANCE, control, buffer, Frames.CONTROL_VALUE);
        }

        /** A value alone, as a request or answer carries it. */
        <T> byte[] value(Codec<T> codec, T value) {
            int length = parts.encode(codec, value, buffer, 0);
            byte[] bytes = new byte[length];
            buffer.getBytes(0, bytes);
            return bytes;
        }

        <T> T value(Codec<T> codec, byte[] bytes) {
            return parts.decode(codec, new UnsafeBuffer(bytes), 0, bytes.length);
        }
    }

    private final RemoteTable table;
    private final WireFormat format;
    private final PeerSettings limits;
    private final ManyToManyConcurrentArrayQueue<Encoder> kept = new ManyToManyConcurrentArrayQueue<>(KEPT);

    Encoders(RemoteTable table, WireFormat format, PeerSettings limits) {
        this.table = table;
        this.format = format;
        this.limits = limits;
    }

    Encoder borrow() {
        Encoder encoder = kept.poll();
        return encoder != null ? encoder : new Encoder(table, format, limits);
    }

    void giveBack(Encoder encoder) {
        if (encoder.buffer.capacity() > LARGEST_KEPT) {
            encoder.buffer = new ExpandableArrayBuffer(256);
        }
        kept.offer(encoder);
    }

    <R> R with(Function<Encoder, R> use) {
        Encoder encoder = borrow();
        try {
            return use.apply(encoder);
        } finally {
            giveBack(encoder);
        }
    }

    /** A control message as a frame of its own. */
    DirectBuffer frame(Control control) {
        return with(encoder -> {
            int length = encoder.control(control);
            byte[] frame = new byte[length];
            encoder.buffer.getBytes(0, frame);
            return new UnsafeBuffer(frame);
        });
    }
}
