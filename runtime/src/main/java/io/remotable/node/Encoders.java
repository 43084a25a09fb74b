package io.remotable.node;

import io.remotable.codec.Codec;
import io.remotable.codec.Marshaller;
import io.remotable.codec.PeerRegistry;
import io.remotable.codec.WireFormat;
import io.remotable.node.peer.Connection;
import io.remotable.node.peer.PeerSettings;
import io.remotable.node.wire.Control;
import io.remotable.node.wire.ControlCodec;
import io.remotable.node.wire.Frames;
import io.remotable.process.Message;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPortId;
import io.remotable.table.Messages;
import io.remotable.table.RemoteTable;
import java.lang.ref.SoftReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
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
    final class Encoder {
        private final Marshaller values = format.newMarshaller(table, limits.maxMessageLength());
        private final Marshaller parts = format == WireFormat.COMPACT
                ? values
                : WireFormat.COMPACT.newMarshaller(table, limits.maxMessageLength());
        private final Marshaller controls =
                WireFormat.COMPACT.newMarshaller(table, limits.longestFrame() - Frames.CONTROL_VALUE);
        private ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(FIRST_LENGTH);
        private @Nullable MessageType lastType;
        private byte @Nullable [] outOfBand;
        private final Consumer<byte[]> leavesOut = this::leaveOut;

        private void leaveOut(byte[] array) {
            outOfBand = array;
        }

        DirectBuffer buffer() {
            return buffer;
        }

        /** How long the frame is with what is out of band. */
        int frameLength(int inBuffer) {
            return outOfBand == null ? inBuffer : inBuffer + outOfBand.length;
        }

        /** The long array of the message that is not in the buffer, if there is one. */
        byte @Nullable [] outOfBand() {
            return outOfBand;
        }

        /** A message as a frame; returns its length in the buffer. */
        int message(ProcessId to, Object message) {
            MessageType type = typeOf(message);
            header(Frames.MESSAGE, to, type);
            return Frames.MESSAGE_VALUE + values.encode(type.codec(), message, buffer, Frames.MESSAGE_VALUE, leavesOut);
        }

        /** A value for a channel as a frame; returns its length in the buffer. */
        int port(SendPortId to, Object message) {
            MessageType type = typeOf(message);
            header(Frames.PORT, to.process(), type);
            buffer.putLong(Frames.CHANNEL, to.channel(), Frames.ORDER);
            return Frames.PORT_VALUE + values.encode(type.codec(), message, buffer, Frames.PORT_VALUE, leavesOut);
        }

        /** Who sends one message often sends more of its type, and of its size. */
        private MessageType typeOf(Object message) {
            MessageType type = lastType;
            if (type == null || type.type() != message.getClass()) {
                type = MessageType.of(message.getClass(), table);
                lastType = type;
            }
            if (type.type() == sentLarge) {
                ExpandableArrayBuffer spare =
                        large.getAndSet(new SoftReference<>(null)).get();
                buffer = spare != null ? spare : buffer;
            }
            return type;
        }

        private void header(byte kind, ProcessId to, MessageType type) {
            buffer.putByte(0, kind);
            buffer.putByte(Frames.FORMAT, (byte) format.ordinal());
            buffer.putLong(Frames.TARGET, to.localId(), Frames.ORDER);
            buffer.putLong(Frames.TYPE, type.id(), Frames.ORDER);
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

        /** The same as a message carries it: in the node's format. */
        byte[] message(Codec<Object> codec, Object value) {
            int length = values.encode(codec, value, buffer, 0);
            byte[] bytes = new byte[length];
            buffer.getBytes(0, bytes);
            return bytes;
        }

        private <T> T value(Codec<T> codec, byte[] bytes) {
            return parts.decode(codec, new UnsafeBuffer(bytes), 0, bytes.length);
        }
    }

    /** How messages of a class travel. */
    private record MessageType(Class<?> type, Codec<Object> codec, long id) {
        @SuppressWarnings("unchecked")
        static MessageType of(Class<?> type, RemoteTable table) {
            Codec<Object> codec = (Codec<Object>) table.codec(type);
            return new MessageType(type, codec, table.typeId(codec));
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

    private volatile @Nullable Class<?> sentLarge;

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
        return encoder != null ? encoder : new Encoder();
    }

    void giveBack(Encoder encoder) {
        giveBack(encoder, null, 0);
    }

    /** Gives back one that encoded a message. */
    void giveBack(Encoder encoder, @Nullable Object message, int length) {
        if (encoder.buffer.capacity() > LARGEST_KEPT) {
            sentLarge = message != null && length > LARGEST_KEPT ? message.getClass() : null;
            large.set(new SoftReference<>(encoder.buffer));
            encoder.buffer = new ExpandableArrayBuffer(FIRST_LENGTH);
        }
        encoder.outOfBand = null;
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

    /** A value that came alone with a peer's request or answer; one that the peer's build lays out otherwise throws. */
    <T> T read(Connection from, Codec<T> codec, byte[] bytes) {
        PeerRegistry known = from.otherBuild();
        return known == null
                ? with(encoder -> encoder.value(codec, bytes))
                : WireFormat.COMPACT
                        .newMarshaller(known, limits.maxMessageLength())
                        .decode(codec, new UnsafeBuffer(bytes), 0, bytes.length);
    }

    /** A message inside a control message, in the node's format. */
    Message wrap(Object value) {
        if (format == WireFormat.COMPACT) {
            return Message.wrap(value);
        }
        MessageType type = MessageType.of(value.getClass(), table);
        byte[] bytes = with(encoder -> encoder.message(type.codec(), value));
        return Message.of(Messages.encoded(type.codec().name(), format, Messages.schema(type.codec()), bytes, table));
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
