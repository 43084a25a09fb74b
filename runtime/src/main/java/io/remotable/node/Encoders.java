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
import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.ManyToManyConcurrentArrayQueue;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** Buffers and marshallers, lent to whoever encodes a frame. No lock is held meanwhile. From any thread. */
final class Encoders {
    private static final int KEPT = 64;
    private static final int FIRST_LENGTH = 256;
    private static final int LARGEST_KEPT = 256 * 1024;

    /** A frame under construction. */
    static final class Encoder {
        private final RemoteTable table;
        private final Marshaller values;
        private final Marshaller parts;
        private final Marshaller controls;
        private final byte format;
        private ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(FIRST_LENGTH);
        private @Nullable Codec<?> lastCodec;
        private long lastTypeId;

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
            buffer.putLong(Frames.TYPE, typeId(codec), Frames.ORDER);
        }

        /** Who sends one message often sends more of its type. */
        private long typeId(Codec<?> codec) {
            if (!codec.equals(lastCodec)) {
                lastTypeId = table.typeId(codec);
                lastCodec = codec;
            }
            return lastTypeId;
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
    private final AtomicReference<@Nullable Encoder> usual = new AtomicReference<>();
    private final ManyToManyConcurrentArrayQueue<Encoder> others = new ManyToManyConcurrentArrayQueue<>(KEPT);

    /** One for who sends something large again and again: to make such a buffer costs more than to fill it. */
    private final AtomicReference<SoftReference<ExpandableArrayBuffer>> large =
            new AtomicReference<>(new SoftReference<>(null));

    private volatile @Nullable Codec<?> sentLarge;

    Encoders(RemoteTable table, WireFormat format, PeerSettings limits) {
        this.table = table;
        this.format = format;
        this.limits = limits;
    }

    Encoder borrow() {
        Encoder encoder = usual.getAndSet(null);
        if (encoder == null) {
            encoder = others.poll();
        }
        return encoder != null ? encoder : new Encoder(table, format, limits);
    }

    /** One for a message of a type. */
    Encoder borrow(Codec<?> codec) {
        Encoder encoder = borrow();
        if (codec.equals(sentLarge)) {
            ExpandableArrayBuffer spare =
                    large.getAndSet(new SoftReference<>(null)).get();
            encoder.buffer = spare != null ? spare : encoder.buffer;
        }
        return encoder;
    }

    void giveBack(Encoder encoder) {
        giveBack(encoder, null, 0);
    }

    /** Gives back one that encoded a message of a type. */
    void giveBack(Encoder encoder, @Nullable Codec<?> codec, int length) {
        if (encoder.buffer.capacity() > LARGEST_KEPT) {
            sentLarge = length > LARGEST_KEPT ? codec : null;
            large.set(new SoftReference<>(encoder.buffer));
            encoder.buffer = new ExpandableArrayBuffer(FIRST_LENGTH);
        }
        if (usual.getPlain() == null) {
            usual.setRelease(encoder);
        } else {
            others.offer(encoder);
        }
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
