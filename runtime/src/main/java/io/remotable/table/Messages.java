package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.CodecRegistry;
import io.remotable.codec.WireFormat;
import io.remotable.process.Message;

/** Makes messages that know the table of their node. For nodes; user code calls {@link Message#wrap}. */
public final class Messages {
    /** The longest stable name of a type, in characters. */
    public static final int LONGEST_NAME = 8_192;

    private Messages() {}

    /**
     * Names and shows the values of a node's types.
     *
     * @param registry the types
     * @return for {@link Message#of(Object, Message.Form)}
     */
    public static Message.Form form(CodecRegistry registry) {
        return new TableForm(registry);
    }

    /**
     * The bytes of a message whose type or schema this node may not know.
     *
     * @param typeName the stable name of the type
     * @param format   their format
     * @param schema   the {@linkplain #schema hash} of the schema that they were written by
     * @param bytes    the value; not to be changed any more
     * @param registry the types of this node
     * @return for {@link Message#of(Message.Encoded)}
     */
    public static Message.Encoded encoded(
            String typeName, WireFormat format, long schema, byte[] bytes, CodecRegistry registry) {
        return new EncodedMessage(typeName, format, schema, bytes, registry);
    }

    /**
     * The hash of a type's schema: its name, its fields, and those of all types that it is made of. Two nodes with the
     * same one may talk compactly about it.
     *
     * @param codec the codec of the type
     * @return the hash
     */
    public static long schema(Codec<?> codec) {
        return Schemas.hash(codec);
    }

    /**
     * The hash of an entry point: its label, and the schemas of its parameters and result. Two nodes with the same one may
     * start processes with it on each other.
     *
     * @param entryPoint the entry point
     * @return the hash
     */
    public static long schema(EntryPoint<?> entryPoint) {
        return Schemas.hash(entryPoint);
    }
}
