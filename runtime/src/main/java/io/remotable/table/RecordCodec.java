package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The codec of one of the system's own records. */
final class RecordCodec<T> implements Codec<T> {
    /** A component of a record. */
    record Field<T, F>(String name, Codec<F> codec, Function<T, F> getter) {
        void write(FieldWriter out, T value) {
            codec.write(out, name, getter.apply(value));
        }

        F read(FieldReader in) {
            return codec.read(in, name);
        }

        /** The component among those that were read. */
        @SuppressWarnings("unchecked") // this field read it
        F at(Object[] values, int index) {
            return (F) values[index];
        }

        /** Isolates the component into its place; true when it stayed what it was. */
        @SuppressWarnings("ReferenceEquality") // a copy may well be equal
        boolean isolate(T value, Object[] copies, int index) {
            F before = getter.apply(value);
            F after = codec.isolate(before);
            copies[index] = after;
            return after == before;
        }
    }

    /** Makes a record of three. */
    @FunctionalInterface
    interface Maker3<A, B, C, T> {
        T make(A a, B b, C c);
    }

    /** Makes a record of five. */
    @FunctionalInterface
    interface Maker5<A, B, C, D, E, T> {
        T make(A a, B b, C c, D d, E e);
    }

    private final Class<T> type;
    private final List<Field<T, ?>> fields;
    private final Function<Object[], T> maker;

    private RecordCodec(Class<T> type, List<Field<T, ?>> fields, Function<Object[], T> maker) {
        this.type = type;
        this.fields = fields;
        this.maker = maker;
    }

    static <T, F> Field<T, F> field(String name, Codec<F> codec, Function<T, F> getter) {
        return new Field<>(name, codec, getter);
    }

    static <T> Codec<T> of(Class<T> type, Supplier<T> maker) {
        return new RecordCodec<>(type, List.of(), values -> maker.get());
    }

    static <T, A, B> Codec<T> of(Class<T> type, Field<T, A> a, Field<T, B> b, BiFunction<A, B, T> maker) {
        return new RecordCodec<>(type, List.of(a, b), values -> maker.apply(a.at(values, 0), b.at(values, 1)));
    }

    static <T, A, B, C> Codec<T> of(
            Class<T> type, Field<T, A> a, Field<T, B> b, Field<T, C> c, Maker3<A, B, C, T> maker) {
        return new RecordCodec<>(
                type, List.of(a, b, c), values -> maker.make(a.at(values, 0), b.at(values, 1), c.at(values, 2)));
    }

    static <T, A, B, C, D, E> Codec<T> of(
            Class<T> type,
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Maker5<A, B, C, D, E, T> maker) {
        return new RecordCodec<>(
                type,
                List.of(a, b, c, d, e),
                values -> maker.make(
                        a.at(values, 0), b.at(values, 1), c.at(values, 2), d.at(values, 3), e.at(values, 4)));
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public String name() {
        return "remotable." + type.getSimpleName();
    }

    @Override
    public String shape() {
        return fields.stream()
                .map(field -> field.name() + ":" + field.codec().name())
                .collect(Collectors.joining(","));
    }

    @Override
    public List<Codec<?>> parts() {
        return fields.stream().<Codec<?>>map(Field::codec).toList();
    }

    @Override
    public void encode(FieldWriter out, T value) {
        for (Field<T, ?> field : fields) {
            field.write(out, value);
        }
    }

    @Override
    public T decode(FieldReader in) {
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields.get(i).read(in);
        }
        return maker.apply(values);
    }

    @Override
    public T isolate(T value) {
        Object[] copies = new Object[fields.size()];
        boolean same = true;
        for (int i = 0; i < copies.length; i++) {
            same &= fields.get(i).isolate(value, copies, i);
        }
        return same ? value : maker.apply(copies);
    }

    @Override
    public String toString() {
        return name();
    }
}
