package io.remotable.codec;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stands for a codec that is looked up when first needed. Looking it up twice does no harm. */
final class RefCodec<T> implements Codec<T> {
    private final Supplier<Codec<T>> supplier;
    private @Nullable Codec<T> target;

    RefCodec(Supplier<Codec<T>> supplier) {
        this.supplier = supplier;
    }

    private Codec<T> target() {
        Codec<T> known = target;
        if (known == null) {
            known = supplier.get();
            target = known;
        }
        return known;
    }

    @Override
    public Class<? super T> type() {
        return target().type();
    }

    @Override
    public String name() {
        return target().name();
    }

    @Override
    public String shape() {
        return target().shape();
    }

    @Override
    public List<Codec<?>> parts() {
        return target().parts();
    }

    @Override
    public void encode(FieldWriter out, T value) {
        target().encode(out, value);
    }

    @Override
    public T decode(FieldReader in) {
        return target().decode(in);
    }

    @Override
    public void write(FieldWriter out, String field, T value) {
        target().write(out, field, value);
    }

    @Override
    public T read(FieldReader in, String field) {
        return target().read(in, field);
    }

    @Override
    public T isolate(T value) {
        return target().isolate(value);
    }

    @Override
    public String toString() {
        return target().toString();
    }
}
