package io.remotable.codec;

import io.remotable.process.NotRemotableException;
import io.remotable.process.RemoteFunction;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** Encodes and decodes whole values in tests. */
final class Wires {
    static final int MAX_LENGTH = 64 << 20;

    static final CodecRegistry NOTHING = new CodecRegistry() {
        @Override
        public <T> Codec<T> codec(Class<T> type) {
            throw new NotRemotableException(type, type.getName());
        }

        @Override
        public @Nullable Codec<?> codec(long typeId) {
            return null;
        }

        @Override
        public @Nullable RemoteFunction<?> function(long functionId) {
            return null;
        }
    };

    private Wires() {}

    static Marshaller marshaller(WireFormat format) {
        return format.newMarshaller(NOTHING, MAX_LENGTH);
    }

    static <T> byte[] encode(WireFormat format, Codec<T> codec, T value) {
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        int length = marshaller(format).encode(codec, value, buffer, 0);
        byte[] bytes = new byte[length];
        buffer.getBytes(0, bytes);
        return bytes;
    }

    static <T> T decode(WireFormat format, Codec<T> codec, byte[] bytes) {
        return marshaller(format).decode(codec, new UnsafeBuffer(bytes), 0, bytes.length);
    }

    static <T> T roundTrip(WireFormat format, Codec<T> codec, T value) {
        return decode(format, codec, encode(format, codec, value));
    }
}
