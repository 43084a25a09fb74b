package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.CodecRegistry;
import io.remotable.codec.PeerRegistry;
import io.remotable.codec.WireFormat;
import io.remotable.codec.Yaml;
import io.remotable.process.Message;
import io.remotable.process.OtherLayoutException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

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
        Codec<Object> codec = codec();
        if (codec == null) {
            return Optional.empty();
        }
        if (format == WireFormat.COMPACT && schema != Schemas.hash(codec)) {
            throw OtherLayoutException.ofMessage(typeName);
        }
        return Optional.of(format.newMarshaller(PeerRegistry.inside(registry, format), MAX_LENGTH)
                .decode(codec, new UnsafeBuffer(bytes), 0, bytes.length));
    }

    /** By name only: the schema tells whether the bytes can be read, whoever passed them on. */
    private @Nullable Codec<Object> codec() {
        return AnyCodec.named(PeerRegistry.inside(registry, WireFormat.SELF_DESCRIBING), typeName);
    }

    @Override
    public String toYaml() {
        Codec<Object> codec = codec();
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
