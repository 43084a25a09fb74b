package io.remotable.codec;

import io.remotable.process.CodecException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A codec whose values are one field each. */
final class Scalar<T> implements Codec<T> {
    @FunctionalInterface
    interface Put<T> {
        void put(FieldWriter out, String field, T value);
    }

    @FunctionalInterface
    interface Get<T> {
        T get(FieldReader in, String field);
    }

    private final Class<T> type;
    private final String name;
    private final Put<T> put;
    private final Get<T> get;
    private final UnaryOperator<T> copy;

    Scalar(Class<T> type, String name, Put<T> put, Get<T> get, UnaryOperator<T> copy) {
        this.type = type;
        this.name = name;
        this.put = put;
        this.get = get;
        this.copy = copy;
    }

    Scalar(Class<T> type, String name, Put<T> put, Get<T> get) {
        this(type, name, put, get, UnaryOperator.identity());
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String shape() {
        return name;
    }

    @Override
    public void encode(FieldWriter out, T value) {
        write(out, FieldWriter.ELEMENT, value);
    }

    @Override
    public T decode(FieldReader in) {
        return read(in, FieldWriter.ELEMENT);
    }

    @Override
    public void write(FieldWriter out, String field, T value) {
        put.put(out, field, require(out, field, value));
    }

    @Override
    public T read(FieldReader in, String field) {
        return get.get(in, field);
    }

    @Override
    public T isolate(T value) {
        return copy.apply(present(this, value));
    }

    /** A value that is about to be isolated. */
    static <T> T present(Codec<?> codec, @Nullable T value) {
        if (value == null) {
            throw new CodecException(
                    "a value of type " + codec.name() + " is null, and null does not travel. Make it an Optional.");
        }
        return value;
    }

    @Override
    public String toString() {
        return name;
    }

    static <T> T require(FieldWriter out, String field, @Nullable T value) {
        if (out instanceof AbstractWriter writer) {
            return writer.require(field, value);
        }
        if (value == null) {
            throw new CodecException("field " + field + " is null, and null does not travel. Make it an Optional.");
        }
        return value;
    }
}
