package io.remotable.codec;

import java.util.List;

/** A stand-in for the runtime's, with the same signatures. */
public interface Codec<T> {
    Class<? super T> type();

    default String name() {
        return type().getName();
    }

    default String shape() {
        return "opaque";
    }

    default List<Codec<?>> parts() {
        return List.of();
    }

    void encode(FieldWriter out, T value);

    T decode(FieldReader in);

    default void write(FieldWriter out, String field, T value) {
        out.object(field, value, this);
    }

    default T read(FieldReader in, String field) {
        return in.object(field, this);
    }

    default T isolate(T value) {
        return value;
    }
}
