package io.remotable.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cursor that a {@link Codec} reads from, the mirror of {@link FieldWriter}.
 *
 * <p>The input is not trusted: every length is bounded by the bytes that are left, nesting is bounded, and anything that
 * does not fit throws {@link io.remotable.process.CodecException}. In the self-describing format a field that is not
 * there reads as zero, false, the empty text, array or collection, or an absent optional; a missing object, enum or
 * variant throws. Lists, sets and maps read are unmodifiable and keep their order. A cursor belongs to one thread at a
 * time.
 */
public interface FieldReader {
    /**
     * What the codec may look up.
     *
     * @return the types and functions of the node that reads
     */
    CodecRegistry registry();

    /**
     * Reads a boolean.
     *
     * @param field the name
     * @return the value
     */
    boolean bool(String field);

    /**
     * Reads a byte.
     *
     * @param field the name
     * @return the value
     */
    byte int8(String field);

    /**
     * Reads a short.
     *
     * @param field the name
     * @return the value
     */
    short int16(String field);

    /**
     * Reads an int.
     *
     * @param field the name
     * @return the value
     */
    int int32(String field);

    /**
     * Reads a long.
     *
     * @param field the name
     * @return the value
     */
    long int64(String field);

    /**
     * Reads a char.
     *
     * @param field the name
     * @return the value
     */
    char char16(String field);

    /**
     * Reads a float.
     *
     * @param field the name
     * @return the value
     */
    float float32(String field);

    /**
     * Reads a double.
     *
     * @param field the name
     * @return the value
     */
    double float64(String field);

    /**
     * Reads a text.
     *
     * @param field the name
     * @return the value
     */
    String text(String field);

    /**
     * Reads bytes.
     *
     * @param field the name
     * @return the value
     */
    byte[] bytes(String field);

    /**
     * Reads booleans.
     *
     * @param field the name
     * @return the value
     */
    boolean[] booleans(String field);

    /**
     * Reads shorts.
     *
     * @param field the name
     * @return the value
     */
    short[] shorts(String field);

    /**
     * Reads chars.
     *
     * @param field the name
     * @return the value
     */
    char[] chars(String field);

    /**
     * Reads ints.
     *
     * @param field the name
     * @return the value
     */
    int[] ints(String field);

    /**
     * Reads longs.
     *
     * @param field the name
     * @return the value
     */
    long[] longs(String field);

    /**
     * Reads floats.
     *
     * @param field the name
     * @return the value
     */
    float[] floats(String field);

    /**
     * Reads doubles.
     *
     * @param field the name
     * @return the value
     */
    double[] doubles(String field);

    /**
     * Reads which constant of an enum was written.
     *
     * @param field the name
     * @param names the constants' names, in order
     * @return an index into {@code names}
     */
    int enumeration(String field, List<String> names);

    /**
     * Reads a value with fields of its own.
     *
     * @param field the name
     * @param codec reads its fields
     * @param <T>   its type
     * @return the value
     */
    <T> T object(String field, Codec<T> codec);

    /**
     * Reads a value that may be absent.
     *
     * @param field the name
     * @param codec reads what is present
     * @param <T>   its type
     * @return the value
     */
    <T> Optional<T> optional(String field, Codec<T> codec);

    /**
     * Reads the elements of a list.
     *
     * @param field   the name
     * @param element reads one
     * @param <T>     their type
     * @return the elements, unmodifiable
     */
    <T> List<T> sequence(String field, Codec<T> element);

    /**
     * Reads the entries of a map.
     *
     * @param field the name
     * @param key   reads a key
     * @param value reads a value
     * @param <K>   the keys' type
     * @param <V>   the values' type
     * @return the entries, unmodifiable, in the order written
     */
    <K, V> Map<K, V> map(String field, Codec<K> key, Codec<V> value);

    /**
     * Reads one case of a sealed interface.
     *
     * @param field the name
     * @param cases the codecs of the cases, in the order of their indexes; their names tell them apart
     * @param <T>   the interface
     * @return the value
     */
    <T> T variant(String field, List<? extends Codec<? extends T>> cases);
}
