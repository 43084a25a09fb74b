package io.remotable.table;

import io.remotable.codec.Codec;
import io.remotable.codec.Codecs;
import io.remotable.codec.FieldReader;
import io.remotable.codec.FieldWriter;
import io.remotable.process.CodecException;
import java.util.List;
import java.util.stream.Collectors;

/** The codec of one of the system's own sealed interfaces. */
final class VariantCodec<T> implements Codec<T> {
    private final Class<? super T> type;
    private final List<Codec<? extends T>> cases;

    VariantCodec(Class<? super T> type, List<Codec<? extends T>> cases) {
        this.type = type;
        this.cases = cases;
    }

    @Override
    public Class<? super T> type() {
        return type;
    }

    @Override
    public String name() {
        return "remotable." + type.getSimpleName();
    }

    @Override
    public String shape() {
        return cases.stream().map(Codec::name).collect(Collectors.joining("|"));
    }

    @Override
    public List<Codec<?>> parts() {
        return List.copyOf(cases);
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
        int index = index(Codecs.require(out, field, value));
        Codec<T> codec = codec(index);
        out.variant(field, index, codec.name(), value, codec);
    }

    @Override
    public T read(FieldReader in, String field) {
        return in.variant(field, cases);
    }

    @Override
    public T isolate(T value) {
        return codec(index(value)).isolate(value);
    }

    private int index(T value) {
        for (int i = 0; i < cases.size(); i++) {
            if (cases.get(i).type().isInstance(value)) {
                return i;
            }
        }
        throw new CodecException("a value of " + type.getName() + " is none of its cases: " + value);
    }

    @SuppressWarnings("unchecked") // chosen by the class of the value
    private Codec<T> codec(int index) {
        return (Codec<T>) cases.get(index);
    }

    @Override
    public String toString() {
        return name();
    }
}
