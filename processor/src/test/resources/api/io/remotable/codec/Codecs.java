package io.remotable.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A stand-in for the runtime's, with the same signatures. */
public final class Codecs {
    public static final Codec<Boolean> BOOL = stub();
    public static final Codec<Byte> INT8 = stub();
    public static final Codec<Short> INT16 = stub();
    public static final Codec<Integer> INT32 = stub();
    public static final Codec<Long> INT64 = stub();
    public static final Codec<Character> CHAR16 = stub();
    public static final Codec<Float> FLOAT32 = stub();
    public static final Codec<Double> FLOAT64 = stub();
    public static final Codec<String> TEXT = stub();
    public static final Codec<byte[]> BYTES = stub();
    public static final Codec<boolean[]> BOOLEANS = stub();
    public static final Codec<short[]> SHORTS = stub();
    public static final Codec<char[]> CHARS = stub();
    public static final Codec<int[]> INTS = stub();
    public static final Codec<long[]> LONGS = stub();
    public static final Codec<float[]> FLOATS = stub();
    public static final Codec<double[]> DOUBLES = stub();
    public static final Codec<java.util.UUID> UUID = stub();
    public static final Codec<Instant> INSTANT = stub();
    public static final Codec<Duration> DURATION = stub();
    public static final Codec<BigInteger> BIG_INTEGER = stub();
    public static final Codec<BigDecimal> BIG_DECIMAL = stub();
    public static final Codec<Void> UNIT = stub();

    private Codecs() {}

    public static <T> Codec<Optional<T>> optional(Codec<T> value) {
        return stub();
    }

    public static <T> Codec<List<T>> list(Codec<T> element) {
        return stub();
    }

    public static <T> Codec<Set<T>> set(Codec<T> element) {
        return stub();
    }

    public static <K, V> Codec<Map<K, V>> map(Codec<K> key, Codec<V> value) {
        return stub();
    }

    public static <T> Codec<T> ref(Supplier<Codec<T>> codec) {
        return stub();
    }

    public static <T> T require(FieldWriter out, String field, T value) {
        return value;
    }

    public static <T> Codec<T> stub() {
        return new Codec<>() {
            @Override
            public Class<? super T> type() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void encode(FieldWriter out, T value) {}

            @Override
            public T decode(FieldReader in) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
