package io.remotable.codec;

import java.util.function.Consumer;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes whole values in one wire format. Keeps its cursors between calls, so it belongs to one thread at
 * a time.
 */
public interface Marshaller {
    /**
     * Writes a value.
     *
     * @param codec  its codec
     * @param value  the value
     * @param buffer where to; grows when it is expandable
     * @param offset the first byte to write
     * @param <T>    its type
     * @return how many bytes were written
     * @throws io.remotable.process.CodecException when the value cannot travel or is longer than the limit
     */
    default <T> int encode(Codec<T> codec, T value, MutableDirectBuffer buffer, int offset) {
        return encode(codec, value, buffer, offset, null);
    }

    /**
     * Writes a value, but may leave out one long byte array of it: to copy that would take longer than all the rest.
     *
     * @param codec     its codec
     * @param value     the value
     * @param buffer    where to; grows when it is expandable
     * @param offset    the first byte to write
     * @param outOfBand gets the array that was left out, if one was, not copied; null for a value that is written whole
     * @param <T>       its type
     * @return how many bytes were written, those of the array not among them
     * @throws io.remotable.process.CodecException when the value cannot travel or is longer than the limit, with the array
     */
    <T> int encode(
            Codec<T> codec, T value, MutableDirectBuffer buffer, int offset, @Nullable Consumer<byte[]> outOfBand);

    /**
     * Reads a value.
     *
     * @param codec  its codec
     * @param buffer where from
     * @param offset the first byte
     * @param length how many bytes may be read
     * @param <T>    its type
     * @return the value
     * @throws io.remotable.process.CodecException when the bytes are not such a value; never another exception
     */
    default <T> T decode(Codec<T> codec, DirectBuffer buffer, int offset, int length) {
        return decode(codec, buffer, offset, length, null);
    }

    /**
     * Reads a value that was written without one of its arrays.
     *
     * @param codec     its codec
     * @param buffer    where from
     * @param offset    the first byte
     * @param length    how many bytes may be read
     * @param outOfBand the array that was left out, which becomes part of the value as it is; null when none was
     * @param <T>       its type
     * @return the value
     * @throws io.remotable.process.CodecException when the bytes are not such a value; never another exception
     */
    <T> T decode(Codec<T> codec, DirectBuffer buffer, int offset, int length, byte @Nullable [] outOfBand);
}
