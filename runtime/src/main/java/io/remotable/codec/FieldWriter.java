package io.remotable.codec;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The cursor that a {@link Codec} writes to: named, typed fields, one after another.
 *
 * <p>Both wire formats stand behind it. The compact one ignores the names and relies on the order; the self-describing
 * one keeps them. Nothing may be null: every method throws {@link io.remotable.process.CodecException} naming the field.
 * A cursor belongs to one thread at a time.
 */
public interface FieldWriter {
    /** The field name of the elements of a sequence, and of a value that stands alone. */
    String ELEMENT = "";

    /**
     * What the codec may look up.
     *
     * @return the types and functions of the node that writes
     */
    CodecRegistry registry();

    /**
     * Writes a boolean.
     *
     * @param field the name
     * @param value the value
     */
    void bool(String field, boolean value);

    /**
     * Writes a byte.
     *
     * @param field the name
     * @param value the value
     */
    void int8(String field, byte value);

    /**
     * Writes a short.
     *
     * @param field the name
     * @param value the value
     */
    void int16(String field, short value);

    /**
     * Writes an int.
     *
     * @param field the name
     * @param value the value
     */
    void int32(String field, int value);

    /**
     * Writes a long.
     *
     * @param field the name
     * @param value the value
     */
    void int64(String field, long value);

    /**
     * Writes a char.
     *
     * @param field the name
     * @param value the value
     */
    void char16(String field, char value);

    /**
     * Writes a float, every bit of it.
     *
     * @param field the name
     * @param value the value
     */
    void float32(String field, float value);

    /**
     * Writes a double, every bit of it.
     *
     * @param field the name
     * @param value the value
     */
    void float64(String field, double value);

    /**
     * Writes a text, unpaired surrogates included.
     *
     * @param field the name
     * @param value the value
     */
    void text(String field, String value);

    /**
     * Writes bytes.
     *
     * @param field the name
     * @param value the value
     */
    void bytes(String field, byte[] value);

    /**
     * Writes booleans.
     *
     * @param field the name
     * @param value the value
     */
    void booleans(String field, boolean[] value);

    /**
     * Writes shorts.
     *
     * @param field the name
     * @param value the value
     */
    void shorts(String field, short[] value);

    /**
     * Writes chars.
     *
     * @param field the name
     * @param value the value
     */
    void chars(String field, char[] value);

    /**
     * Writes ints.
     *
     * @param field the name
     * @param value the value
     */
    void ints(String field, int[] value);

    /**
     * Writes longs.
     *
     * @param field the name
     * @param value the value
     */
    void longs(String field, long[] value);

    /**
     * Writes floats.
     *
     * @param field the name
     * @param value the value
     */
    void floats(String field, float[] value);

    /**
     * Writes doubles.
     *
     * @param field the name
     * @param value the value
     */
    void doubles(String field, double[] value);

    /**
     * Writes a constant of an enum.
     *
     * @param field   the name
     * @param ordinal its place, from 0
     * @param name    its name
     */
    void enumeration(String field, int ordinal, String name);

    /**
     * Writes a value with fields of its own.
     *
     * @param field the name
     * @param value the value
     * @param codec writes its fields
     * @param <T>   its type
     */
    <T> void object(String field, T value, Codec<T> codec);

    /**
     * Writes a value that may be absent.
     *
     * @param field the name
     * @param value the value
     * @param codec writes what is present
     * @param <T>   its type
     */
    <T> void optional(String field, Optional<T> value, Codec<T> codec);

    /**
     * Writes the elements of a list or a set, in the order of its iterator.
     *
     * @param field   the name
     * @param values  the elements, none of them null
     * @param element writes one
     * @param <T>     their type
     */
    <T> void sequence(String field, Collection<T> values, Codec<T> element);

    /**
     * Writes the entries of a map, in the order of its iterator.
     *
     * @param field  the name
     * @param values the entries, nothing in them null
     * @param key    writes a key
     * @param value  writes a value
     * @param <K>    the keys' type
     * @param <V>    the values' type
     */
    <K, V> void map(String field, Map<K, V> values, Codec<K> key, Codec<V> value);

    /**
     * Writes one case of a sealed interface.
     *
     * @param field the name
     * @param index the place of the case among the cases of the interface, from 0
     * @param name  the stable name of the case's type
     * @param value the value
     * @param codec writes its fields
     * @param <T>   the case's type
     */
    <T> void variant(String field, int index, String name, T value, Codec<T> codec);
}
