package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.codec.PeerRegistry;
import io.remotable.codec.WireFormat;
import io.remotable.process.UnknownTypeException;

/** A message type, by its stable name. No class is loaded by that name. */
final class TypeCodec implements Codec<Class<?>> {
    static final TypeCodec INSTANCE = new TypeCodec();

    private TypeCodec() {}

    @Override
    public Class<? super Class<?>> type() {
        return Class.class;
    }

    @Override
    public String name() {
        return "remotable.Type";
    }

    @Override
    public String shape() {
        return "text";
    }

    @Override
    public void encode(FieldWriter out, Class<?> value) {
        write(out, FieldWriter.ELEMENT, value);
    }

    @Override
    public Class<?> decode(FieldReader in) {
        return read(in, FieldWriter.ELEMENT);
    }

    @Override
    public void write(FieldWriter out, String field, Class<?> value) {
        out.text(field, out.registry().codec(value).name());
    }

    @Override
    public Class<?> read(FieldReader in, String field) {
        String name = in.text(field);
        Codec<?> codec = AnyCodec.named(PeerRegistry.inside(in.registry(), WireFormat.SELF_DESCRIBING), name);
        if (codec == null) {
            throw new UnknownTypeException(name);
        }
        return codec.type();
    }

    @Override
    public Class<?> isolate(Class<?> value) {
        return value;
    }
}
