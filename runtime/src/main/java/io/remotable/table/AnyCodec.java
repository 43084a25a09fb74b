package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.CodecRegistry;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.codec.StableId;
import io.remotable.process.CodecException;
import io.remotable.process.UnknownTypeException;
import org.jspecify.annotations.Nullable;

/** A value of any type that the registry knows, with the stable name of its type. No class is loaded by that name. */
final class AnyCodec implements Codec<Object> {
    static final AnyCodec INSTANCE = new AnyCodec();

    private AnyCodec() {}

    /** The codec of a value's class. */
    @SuppressWarnings("unchecked") // registered under that class
    static Codec<Object> of(CodecRegistry registry, @Nullable Object value) {
        if (value == null) {
            throw new CodecException("a value of any type is null, and null does not travel. Make it an Optional.");
        }
        return (Codec<Object>) registry.codec(value.getClass());
    }

    /** The codec of a type that a peer named, or null. */
    @SuppressWarnings("unchecked") // as any other; what it reads is checked by whoever wants a type
    static @Nullable Codec<Object> named(CodecRegistry registry, String name) {
        Codec<?> codec = registry.codec(StableId.of(name));
        return codec != null && codec.name().equals(name) ? (Codec<Object>) codec : null;
    }

    @Override
    public Class<Object> type() {
        return Object.class;
    }

    @Override
    public String name() {
        return "remotable.Any";
    }

    @Override
    public String shape() {
        return "type:text,value";
    }

    @Override
    public void encode(FieldWriter out, Object value) {
        Codec<Object> codec = of(out.registry(), value);
        out.text("type", codec.name());
        codec.write(out, "value", value);
    }

    @Override
    public Object decode(FieldReader in) {
        String name = in.text("type");
        Codec<Object> codec = named(in.registry(), name);
        if (codec == null) {
            throw new UnknownTypeException(name);
        }
        return codec.read(in, "value");
    }

    /**
     * Isolates by the node's table (rule 1.3). Where no node is known there is only what the class path has: a value of another
     * table stays as it is.
     */
    @Override
    public Object isolate(Object value) {
        RemoteTable table = CurrentTable.get();
        return CurrentTable.isSet() || value == null
                ? of(table, value).isolate(value)
                : new TableForm(table).isolate(value);
    }
}
