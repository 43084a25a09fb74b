package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.CodecRegistry;
import io.remotable.codec.WireFormat;
import io.remotable.codec.Yaml;
import io.remotable.process.CodecException;
import io.remotable.process.Message;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.agrona.concurrent.UnsafeBuffer;

/** The bytes of a message, and the registry that may know its type. Nobody else has the array. */
final class EncodedMessage implements Message.Encoded {
    static final int MAX_LENGTH = Integer.MAX_VALUE - 64;

    private final String typeName;
    private final WireFormat format;
    private final long schema;
    private final byte[] bytes;
    private final CodecRegistry registry;

    EncodedMessage(String typeName, WireFormat format, long schema, byte[] bytes, CodecRegistry registry) {
        this.typeName = typeName;
        this.format = format;
        this.schema = schema;
        this.bytes = bytes;
        this.registry = registry;
    }

    @Override
    public String typeName() {
        return typeName;
    }

    WireFormat format() {
        return format;
    }

    long schema() {
        return schema;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public Optional<Object> decode() {
        Codec<Object> codec = AnyCodec.named(registry, typeName);
        if (codec == null) {
            return Optional.empty();
        }
        if (format == WireFormat.COMPACT && schema != Schemas.hash(codec)) {
            throw new CodecException(
                    "a message of type " + typeName + " was written by a node where the type has other "
                            + "fields. Send the value itself and not a Message of it, or update that node.");
        }
        return Optional.of(
                format.newMarshaller(registry, MAX_LENGTH).decode(codec, new UnsafeBuffer(bytes), 0, bytes.length));
    }

    @Override
    public String toYaml() {
        Codec<Object> codec = AnyCodec.named(registry, typeName);
        Optional<Object> value = decode();
        if (codec != null && value.isPresent()) {
            return Yaml.print(codec, value.get(), registry);
        }
        return format == WireFormat.SELF_DESCRIBING
                ? Yaml.print(bytes)
                : "!" + typeName + " 0x" + HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EncodedMessage that
                && typeName.equals(that.typeName)
                && format == that.format
                && schema == that.schema
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * typeName.hashCode() + Arrays.hashCode(bytes);
    }
}
