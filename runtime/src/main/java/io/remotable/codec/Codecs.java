package io.remotable.codec;

import io.remotable.process.CodecException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of the JDK's own types, for generated and hand-written codecs to build on. All of them are immutable and
 * serve any number of threads.
 */
public final class Codecs {
    /** Truth values. */
    public static final Codec<Boolean> BOOL = new Scalar<>(Scalar.Kind.BOOL, Boolean.class, "bool");

    /** Bytes. */
    public static final Codec<Byte> INT8 = new Scalar<>(Scalar.Kind.INT8, Byte.class, "int8");

    /** Shorts. */
    public static final Codec<Short> INT16 = new Scalar<>(Scalar.Kind.INT16, Short.class, "int16");

    /** Ints. */
    public static final Codec<Integer> INT32 = new Scalar<>(Scalar.Kind.INT32, Integer.class, "int32");

    /** Longs. */
    public static final Codec<Long> INT64 = new Scalar<>(Scalar.Kind.INT64, Long.class, "int64");

    /** Chars. */
    public static final Codec<Character> CHAR16 = new Scalar<>(Scalar.Kind.CHAR16, Character.class, "char16");

    /** Floats, every bit of them. */
    public static final Codec<Float> FLOAT32 = new Scalar<>(Scalar.Kind.FLOAT32, Float.class, "float32");

    /** Doubles, every bit of them. */
    public static final Codec<Double> FLOAT64 = new Scalar<>(Scalar.Kind.FLOAT64, Double.class, "float64");

    /** Texts, unpaired surrogates included. */
    public static final Codec<String> TEXT = new Scalar<>(Scalar.Kind.TEXT, String.class, "text");

    /** Byte arrays. */
    public static final Codec<byte[]> BYTES = new Scalar<>(Scalar.Kind.BYTES, byte[].class, "bytes");

    /** Boolean arrays. */
    public static final Codec<boolean[]> BOOLEANS = new Scalar<>(Scalar.Kind.BOOLEANS, boolean[].class, "bools");

    /** Short arrays. */
    public static final Codec<short[]> SHORTS = new Scalar<>(Scalar.Kind.SHORTS, short[].class, "int16s");

    /** Char arrays. */
    public static final Codec<char[]> CHARS = new Scalar<>(Scalar.Kind.CHARS, char[].class, "char16s");

    /** Int arrays. */
    public static final Codec<int[]> INTS = new Scalar<>(Scalar.Kind.INTS, int[].class, "int32s");

    /** Long arrays. */
    public static final Codec<long[]> LONGS = new Scalar<>(Scalar.Kind.LONGS, long[].class, "int64s");

    /** Float arrays. */
    public static final Codec<float[]> FLOATS = new Scalar<>(Scalar.Kind.FLOATS, float[].class, "float32s");

    /** Double arrays. */
    public static final Codec<double[]> DOUBLES = new Scalar<>(Scalar.Kind.DOUBLES, double[].class, "float64s");

    /** UUIDs. */
    public static final Codec<java.util.UUID> UUID = new ValueCodecs.UuidCodec();

    /** Instants, to the nanosecond. */
    public static final Codec<Instant> INSTANT = new ValueCodecs.InstantCodec();

    /** Durations, to the nanosecond. */
    public static final Codec<Duration> DURATION = new ValueCodecs.DurationCodec();

    /** Integers of any size. */
    public static final Codec<BigInteger> BIG_INTEGER =
            new Scalar<>(Scalar.Kind.BIG_INTEGER, BigInteger.class, "bigint");

    /** Decimals of any size, with their scale. */
    public static final Codec<BigDecimal> BIG_DECIMAL = new ValueCodecs.BigDecimalCodec();

    /** No value at all: writes nothing and reads null. For the result of a {@code void} method. */
    public static final Codec<Void> UNIT = new ValueCodecs.UnitCodec();

    private static final List<Codec<?>> ALL = List.of(
            BOOL,
            INT8,
            INT16,
            INT32,
            INT64,
            CHAR16,
            FLOAT32,
            FLOAT64,
            TEXT,
            BYTES,
            BOOLEANS,
            SHORTS,
            CHARS,
            INTS,
            LONGS,
            FLOATS,
            DOUBLES,
            UUID,
            INSTANT,
            DURATION,
            BIG_INTEGER,
            BIG_DECIMAL);

    private Codecs() {}

    /**
     * Those of the constants that have a type of their own: what every remote table starts with.
     *
     * @return the codecs of boxes, text, primitive arrays and the JDK's value types; not {@link #UNIT}
     */
    public static List<Codec<?>> all() {
        return ALL;
    }

    /**
     * A value that may be absent.
     *
     * @param value the codec of what is present
     * @param <T>   its type
     * @return the codec
     */
    public static <T> Codec<Optional<T>> optional(Codec<T> value) {
        return new CollectionCodecs.OptionalCodec<>(value);
    }

    /**
     * Lists. What it reads cannot be modified.
     *
     * @param element the codec of one element
     * @param <T>     its type
     * @return the codec
     */
    public static <T> Codec<List<T>> list(Codec<T> element) {
        return new CollectionCodecs.ListCodec<>(element);
    }

    /**
     * Sets, in the order of their iterators. What it reads cannot be modified.
     *
     * @param element the codec of one element
     * @param <T>     its type
     * @return the codec
     */
    public static <T> Codec<Set<T>> set(Codec<T> element) {
        return new CollectionCodecs.SetCodec<>(element);
    }

    /**
     * Maps, in the order of their iterators. What it reads cannot be modified.
     *
     * @param key   the codec of one key
     * @param value the codec of one value
     * @param <K>   the keys' type
     * @param <V>   the values' type
     * @return the codec
     */
    public static <K, V> Codec<Map<K, V>> map(Codec<K> key, Codec<V> value) {
        return new CollectionCodecs.MapCodec<>(key, value);
    }

    /**
     * A codec that is looked up when it is first needed, so that the initialisers of codecs that refer to each other
     * never meet.
     *
     * @param codec gives the codec, the same one each time
     * @param <T>   its type
     * @return a codec that does what that one does
     */
    public static <T> Codec<T> ref(Supplier<Codec<T>> codec) {
        return new RefCodec<>(codec);
    }

    /**
     * Checks that a value is there, for codecs that look into it before they hand it to the writer.
     *
     * @param out   where it is to be written
     * @param field the name of the field
     * @param value the value
     * @param <T>   its type
     * @return the value
     * @throws CodecException when it is null; names the field, the type that it belongs to, and the fix
     */
    public static <T> T require(FieldWriter out, String field, @Nullable T value) {
        return Scalar.require(out, field, value);
    }

    /**
     * Checks that a value is there, for codecs that are to isolate it.
     *
     * @param codec the codec of the value
     * @param value the value
     * @param <T>   its type
     * @return the value
     * @throws CodecException when it is null; names the type and the fix
     */
    public static <T> T present(Codec<?> codec, @Nullable T value) {
        return Scalar.present(codec, value);
    }

    /**
     * The same for a part of a value, in the words that {@link #require} has for it.
     *
     * @param whole the codec of the value
     * @param field the name of the field that holds the part
     * @param part  the part
     * @param <T>   its type
     * @return the part
     * @throws CodecException when it is null; names the field, the type that it belongs to, and the fix
     */
    public static <T> T present(Codec<?> whole, String field, @Nullable T part) {
        return AbstractWriter.present(whole, field, part);
    }

    /**
     * What a receiver on the same node gets of a value, as {@link Codec#isolate} makes it.
     *
     * @param codec the codec of the value
     * @param value the value
     * @param <T>   its type
     * @return the value, or a copy
     * @throws CodecException when it cannot travel, or nests too deep for the thread
     */
    public static <T> T isolated(Codec<T> codec, T value) {
        try {
            return codec.isolate(value);
        } catch (StackOverflowError tooDeep) {
            throw AbstractWriter.tooDeep(codec, tooDeep);
        }
    }
}
