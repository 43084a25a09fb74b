package io.remotable.roundtrip;

import io.remotable.codec.Codec;
import io.remotable.codec.CodecRegistry;
import io.remotable.codec.Marshaller;
import io.remotable.codec.WireFormat;
import org.agrona.ExpandableArrayBuffer;

/** Through the wire and back. */
final class Wire {
    private static final int MAX_LENGTH = 1 << 24;

    private Wire() {}

    static <T> T roundTrip(CodecRegistry registry, WireFormat format, Codec<T> codec, T value) {
        Marshaller marshaller = format.newMarshaller(registry, MAX_LENGTH);
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        int length = marshaller.encode(codec, value, buffer, 0);
        return marshaller.decode(codec, buffer, 0, length);
    }
}
