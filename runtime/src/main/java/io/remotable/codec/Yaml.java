package io.remotable.codec;

import io.remotable.process.CodecException;
import org.agrona.ExpandableArrayBuffer;

/** Shows values to people, as YAML. It loads Chronicle Wire, so it is for logs and tests and not for hot paths. */
public final class Yaml {
    private Yaml() {}

    /**
     * Shows a value.
     *
     * @param codec    its codec
     * @param value    the value
     * @param registry what the codec may look up
     * @param <T>      its type
     * @return the value's fields as YAML
     * @throws CodecException when the value could not travel
     */
    public static <T> String print(Codec<T> codec, T value, CodecRegistry registry) {
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        int length = WireFormat.SELF_DESCRIBING
                .newMarshaller(registry, Integer.MAX_VALUE)
                .encode(codec, value, buffer, 0);
        byte[] encoded = new byte[length];
        buffer.getBytes(0, encoded);
        return print(encoded);
    }

    /**
     * Shows an encoded value, even of a type that is unknown here.
     *
     * @param encoded a value in {@link WireFormat#SELF_DESCRIBING}
     * @return its fields as YAML
     * @throws CodecException when the bytes are not such a value
     */
    public static String print(byte[] encoded) {
        return YamlPrinter.print(encoded);
    }
}
