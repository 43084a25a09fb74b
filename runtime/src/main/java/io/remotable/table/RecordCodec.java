package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.Codecs;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * The codec of a record of the system, made of those of its components. By reflection, which no message of a program
 * needs: a lambda for each component would make every node start a tenth of a second later.
 */
final class RecordCodec<T extends Record> implements Codec<T> {
    private final Class<T> type;
    private final List<Codec<Object>> codecs;
    private final RecordComponent[] components;
    private final Constructor<T> constructor;

    private RecordCodec(Class<T> type, List<Codec<Object>> codecs) {
        this.type = type;
        this.codecs = codecs;
        this.components = type.getRecordComponents();
        if (components.length != codecs.size()) {
            throw new IllegalArgumentException(
                    type + " has " + components.length + " components, not " + codecs.size());
        }
        try {
            this.constructor = type.getConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is not public", e);
        }
    }

    /** In the order of the components. */
    @SuppressWarnings("unchecked") // each is used for its component only
    static <T extends Record> Codec<T> of(Class<T> type, Codec<?>... components) {
        return new RecordCodec<>(
                type, Stream.of(components).map(codec -> (Codec<Object>) codec).toList());
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
        StringJoiner shape = new StringJoiner(",");
        for (int i = 0; i < components.length; i++) {
            shape.add(components[i].getName() + ":" + codecs.get(i).name());
        }
        return shape.toString();
    }

    @Override
    public List<Codec<?>> parts() {
        return List.copyOf(codecs);
    }

    @Override
    public void encode(FieldWriter out, T value) {
        for (int i = 0; i < components.length; i++) {
            codecs.get(i).write(out, components[i].getName(), component(value, i));
        }
    }

    @Override
    public T decode(FieldReader in) {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = codecs.get(i).read(in, components[i].getName());
        }
        return make(values);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a copy may well be equal
    public T isolate(T value) {
        Object[] copies = new Object[components.length];
        boolean same = true;
        for (int i = 0; i < copies.length; i++) {
            Object before = Codecs.present(this, components[i].getName(), component(value, i));
            copies[i] = codecs.get(i).isolate(before);
            same &= copies[i] == before;
        }
        return same ? value : make(copies);
    }

    private Object component(T value, int index) {
        try {
            return components[index].getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw failure(e);
        }
    }

    private T make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(ReflectiveOperationException e) {
        return e instanceof InvocationTargetException && e.getCause() instanceof RuntimeException refused
                ? refused
                : new IllegalStateException(e);
    }

    @Override
    public String toString() {
        return name();
    }
}
