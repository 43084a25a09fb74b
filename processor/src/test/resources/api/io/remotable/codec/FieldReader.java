package io.remotable.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stand-in for the runtime's, with the same signatures. */
public interface FieldReader {
    boolean bool(String field);

    byte int8(String field);

    short int16(String field);

    int int32(String field);

    long int64(String field);

    char char16(String field);

    float float32(String field);

    double float64(String field);

    String text(String field);

    byte[] bytes(String field);

    boolean[] booleans(String field);

    short[] shorts(String field);

    char[] chars(String field);

    int[] ints(String field);

    long[] longs(String field);

    float[] floats(String field);

    double[] doubles(String field);

    int enumeration(String field, List<String> names);

    <T> T object(String field, Codec<T> codec);

    <T> Optional<T> optional(String field, Codec<T> codec);

    <T> List<T> sequence(String field, Codec<T> element);

    <K, V> Map<K, V> map(String field, Codec<K> key, Codec<V> value);

    <T> T variant(String field, List<? extends Codec<? extends T>> cases);
}
