package io.remotable.codec;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

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
    <T> int encode(Codec<T> codec, T value, MutableDirectBuffer buffer, int offset);

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
    <T> T decode(Codec<T> codec, DirectBuffer buffer, int offset, int length);
}
