package io.remotable.codec;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A codec written by hand, as a user would. */
record TestCodec<T>(
        Class<? super T> type,
        String name,
        String shape,
        List<Codec<?>> parts,
        BiConsumer<FieldWriter, T> encoder,
        Function<FieldReader, T> decoder)
        implements Codec<T> {
    static <T> TestCodec<T> of(
            Class<? super T> type, String shape, BiConsumer<FieldWriter, T> encoder, Function<FieldReader, T> decoder) {
        return new TestCodec<>(type, type.getName(), shape, List.of(), encoder, decoder);
    }

    @Override
    public void encode(FieldWriter out, T value) {
        encoder.accept(out, value);
    }

    @Override
    public T decode(FieldReader in) {
        return decoder.apply(in);
    }

    @Override
    public String toString() {
        return name;
    }
}
