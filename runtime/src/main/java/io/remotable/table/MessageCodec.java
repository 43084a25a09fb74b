package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.CodecRegistry;
import io.remotable.codec.Codecs;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.codec.WireFormat;
import io.remotable.process.CodecException;
import io.remotable.process.Message;
import java.util.Arrays;
import java.util.List;
import org.agrona.ExpandableArrayBuffer;

/**
 * A message inside another value: the name of its type and its bytes, compact ones with the hash of their schema. A node
 * that does not know the type passes the bytes on.
 */
final class MessageCodec implements Codec<Message> {
    static final MessageCodec INSTANCE = new MessageCodec();

    private static final List<String> FORMATS =
            Arrays.stream(WireFormat.values()).map(Enum::name).toList();

    private MessageCodec() {}

    @Override
    public Class<Message> type() {
        return Message.class;
    }

    @Override
    public String name() {
        return "remotable.Message";
    }

    @Override
    public String shape() {
        return "type:text,format:enum,schema:int64,value:bytes";
    }

    @Override
    public void encode(FieldWriter out, Message message) {
        EncodedMessage encoded = message.encoded()
                .map(MessageCodec::known)
                .orElseGet(() ->
                        encode(out.registry(), message.unwrap(Object.class).orElseThrow()));
        out.text("type", encoded.typeName());
        String format = encoded.format().name();
        out.enumeration("format", FORMATS.indexOf(format), format);
        out.int64("schema", encoded.schema());
        out.bytes("value", encoded.bytes());
    }

    private static EncodedMessage known(Message.Encoded encoded) {
        if (encoded instanceof EncodedMessage known) {
            return known;
        }
        throw new CodecException("the bytes of a message of type " + encoded.typeName() + " are held by a "
                + encoded.getClass().getName() + ". Make it with Messages.encoded.");
    }

    private static EncodedMessage encode(CodecRegistry registry, Object value) {
        Codec<Object> codec = AnyCodec.of(registry, value);
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        int length = WireFormat.COMPACT
                .newMarshaller(registry, EncodedMessage.MAX_LENGTH)
                .encode(codec, value, buffer, 0);
        return new EncodedMessage(
                codec.name(),
                WireFormat.COMPACT,
                Schemas.hash(codec),
                Arrays.copyOf(buffer.byteArray(), length),
                registry);
    }

    @Override
    public Message decode(FieldReader in) {
        String type = in.text("type");
        WireFormat format = WireFormat.valueOf(FORMATS.get(in.enumeration("format", FORMATS)));
        long schema = in.int64("schema");
        return Message.of(new EncodedMessage(type, format, schema, in.bytes("value"), in.registry()));
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a copy may well be equal
    public Message isolate(Message message) {
        if (Codecs.present(this, message).isEncoded()) {
            return message;
        }
        Object value = message.unwrap(Object.class).orElseThrow();
        Object copy = AnyCodec.INSTANCE.isolate(value);
        return copy == value ? message : Message.of(copy, Messages.form(CurrentTable.get()));
    }

    @Override
    public String toString() {
        return name();
    }
}
