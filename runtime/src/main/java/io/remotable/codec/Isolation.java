package io.remotable.codec;

import io.remotable.process.CodecException;
import io.remotable.process.RemoteFunction;
import org.agrona.ExpandableArrayBuffer;
import org.jspecify.annotations.Nullable;

/** Copies by encoding and decoding, for codecs that know no better. */
final class Isolation {
    private static final int MAX_LENGTH = Integer.MAX_VALUE - 64;

    private Isolation() {}

    static <T> T roundTrip(Codec<T> codec, T value) {
        Marshaller marshaller = new CompactMarshaller(new NoRegistry(codec), MAX_LENGTH);
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        int length = marshaller.encode(codec, value, buffer, 0);
        return marshaller.decode(codec, buffer, 0, length);
    }

    /** A copy within one node looks nothing up. */
    private record NoRegistry(Codec<?> copied) implements CodecRegistry {
        @Override
        public <T> Codec<T> codec(Class<T> type) {
            throw refused("a codec of " + type.getName());
        }

        @Override
        public @Nullable Codec<?> codec(long typeId) {
            throw refused("a type");
        }

        @Override
        public @Nullable RemoteFunction<?> function(long functionId) {
            throw refused("a function");
        }

        private CodecException refused(String what) {
            return new CodecException("the codec of " + copied.type().getName() + " looks up " + what
                    + " while a value is copied within the node, where there is no table. Override isolate in "
                    + copied.getClass().getName() + ".");
        }
    }
}
