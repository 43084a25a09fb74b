package io.remotable.codec;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A stand-in for the runtime's, with the same signatures. */
public interface FieldWriter {
    String ELEMENT = "";

    void bool(String field, boolean value);

    void int8(String field, byte value);

    void int16(String field, short value);

    void int32(String field, int value);

    void int64(String field, long value);

    void char16(String field, char value);

    void float32(String field, float value);

    void float64(String field, double value);

    void text(String field, String value);

    void bytes(String field, byte[] value);

    void booleans(String field, boolean[] value);

    void shorts(String field, short[] value);

    void chars(String field, char[] value);

    void ints(String field, int[] value);

    void longs(String field, long[] value);

    void floats(String field, float[] value);

    void doubles(String field, double[] value);

    void enumeration(String field, int ordinal, String name);

    <T> void object(String field, T value, Codec<T> codec);

    <T> void optional(String field, Optional<T> value, Codec<T> codec);

    <T> void sequence(String field, Collection<T> values, Codec<T> element);

    <K, V> void map(String field, Map<K, V> values, Codec<K> key, Codec<V> value);

    <T> void variant(String field, int index, String name, T value, Codec<T> codec);
}
