package io.remotable.codec;

import io.remotable.process.CodecException;
import java.nio.ByteOrder;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes fields one after another, without their names. What does not fit any more is counted instead of written, so
 * that the error can say how long the value is.
 */
final class CompactWriter extends AbstractWriter {
    /** To copy fewer bytes costs little, and several parts of a frame cost more than one. */
    static final int LEAST_OUT_OF_BAND = 256 * 1024;

    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    private MutableDirectBuffer buffer = new UnsafeBuffer(new byte[0]);
    private int start;
    private int position;
    private int end;
    private long limit;
    private long lost;
    private @Nullable Consumer<byte[]> outOfBand;
    private int leftOut;

    CompactWriter(CodecRegistry registry, int maxLength) {
        super(registry, maxLength);
    }

    <T> int encode(
            Codec<T> codec, T value, MutableDirectBuffer target, int offset, @Nullable Consumer<byte[]> outside) {
        begin(codec);
        buffer = target;
        start = offset;
        position = offset;
        limit = (long) offset + maxLength();
        end = (int) Math.min(limit, target.capacity());
        lost = 0;
        outOfBand = outside;
        leftOut = 0;
        codec.encode(this, value);
        if (lost > 0) {
            long length = position - start + lost + leftOut;
            throw length > maxLength()
                    ? tooLong(codec, Long.toString(length))
                    : noRoom(codec, length, target.capacity() - offset);
        }
        return position - start;
    }

    private boolean room(int length) {
        return length <= end - position || grow(length);
    }

    private boolean grow(int length) {
        long wanted = (long) position + length;
        if (wanted <= limit && buffer.isExpandable()) {
            buffer.checkLimit((int) wanted);
            end = (int) Math.min(limit, buffer.capacity());
            return true;
        }
        lost += length;
        if (lost > Integer.MAX_VALUE) {
            throw tooLong(current(), "over " + Integer.MAX_VALUE);
        }
        return false;
    }

    private void single(int value) {
        if (room(1)) {
            buffer.putByte(position++, (byte) value);
        }
    }

    private void unsigned(long value) {
        if ((value & ~0x7fL) == 0) {
            single((int) value);
            return;
        }
        int length = (70 - Long.numberOfLeadingZeros(value)) / 7;
        if (room(length)) {
            long rest = value;
            for (int i = 1; i < length; i++) {
                buffer.putByte(position++, (byte) (rest | 0x80));
                rest >>>= 7;
            }
            buffer.putByte(position++, (byte) rest);
        }
    }

    private void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    /** Writes a count and makes room for that many elements of a size; false when they do not fit. */
    private boolean counted(int count, int size) {
        unsigned(count);
        long length = (long) count * size;
        if (length > Integer.MAX_VALUE) {
            throw tooLong(current(), "over " + Integer.MAX_VALUE);
        }
        return room((int) length);
    }

    @Override
    public void bool(String field, boolean value) {
        single(value ? 1 : 0);
    }

    @Override
    public void int8(String field, byte value) {
        single(value);
    }

    @Override
    public void int16(String field, short value) {
        signed(value);
    }

    @Override
    public void int32(String field, int value) {
        signed(value);
    }

    @Override
    public void int64(String field, long value) {
        signed(value);
    }

    @Override
    public void char16(String field, char value) {
        if (room(Character.BYTES)) {
            buffer.putChar(position, value, ORDER);
            position += Character.BYTES;
        }
    }

    @Override
    public void float32(String field, float value) {
        if (room(Float.BYTES)) {
            buffer.putInt(position, Float.floatToRawIntBits(value), ORDER);
            position += Float.BYTES;
        }
    }

    @Override
    public void float64(String field, double value) {
        if (room(Double.BYTES)) {
            buffer.putLong(position, Double.doubleToRawLongBits(value), ORDER);
            position += Double.BYTES;
        }
    }

    @Override
    public void text(String field, String value) {
        long length = Wtf8.length(require(field, value));
        if (length > Integer.MAX_VALUE) {
            throw tooLong(current(), Long.toString(length));
        }
        unsigned(length);
        if (room((int) length)) {
            if (length == value.length()) {
                buffer.putStringWithoutLengthAscii(position, value);
            } else {
                Wtf8.encode(value, buffer, position);
            }
            position += (int) length;
        }
    }

    @Override
    public void bytes(String field, byte[] value) {
        if (require(field, value).length >= LEAST_OUT_OF_BAND && leaveOut(value)) {
            return;
        }
        if (counted(value.length, 1)) {
            byte[] target = buffer.byteArray();
            if (target != null) {
                System.arraycopy(value, 0, target, buffer.wrapAdjustment() + position, value.length);
            } else {
                buffer.putBytes(position, value);
            }
            position += value.length;
        }
    }

    private boolean leaveOut(byte[] value) {
        Consumer<byte[]> outside = outOfBand;
        if (outside == null || value.length > limit - position) {
            return false;
        }
        unsigned(value.length);
        leftOut = value.length;
        limit -= leftOut;
        end = (int) Math.min(limit, end);
        outOfBand = null;
        outside.accept(value);
        return true;
    }

    @Override
    public void booleans(String field, boolean[] value) {
        if (counted(require(field, value).length, 1)) {
            for (boolean element : value) {
                buffer.putByte(position++, (byte) (element ? 1 : 0));
            }
        }
    }

    @Override
    public void shorts(String field, short[] value) {
        if (counted(require(field, value).length, Short.BYTES)) {
            for (short element : value) {
                buffer.putShort(position, element, ORDER);
                position += Short.BYTES;
            }
        }
    }

    @Override
    public void chars(String field, char[] value) {
        if (counted(require(field, value).length, Character.BYTES)) {
            for (char element : value) {
                buffer.putChar(position, element, ORDER);
                position += Character.BYTES;
            }
        }
    }

    @Override
    public void ints(String field, int[] value) {
        if (counted(require(field, value).length, Integer.BYTES)) {
            for (int element : value) {
                buffer.putInt(position, element, ORDER);
                position += Integer.BYTES;
            }
        }
    }

    @Override
    public void longs(String field, long[] value) {
        if (counted(require(field, value).length, Long.BYTES)) {
            for (long element : value) {
                buffer.putLong(position, element, ORDER);
                position += Long.BYTES;
            }
        }
    }

    @Override
    public void floats(String field, float[] value) {
        if (counted(require(field, value).length, Float.BYTES)) {
            for (float element : value) {
                buffer.putInt(position, Float.floatToRawIntBits(element), ORDER);
                position += Float.BYTES;
            }
        }
    }

    @Override
    public void doubles(String field, double[] value) {
        if (counted(require(field, value).length, Double.BYTES)) {
            for (double element : value) {
                buffer.putLong(position, Double.doubleToRawLongBits(element), ORDER);
                position += Double.BYTES;
            }
        }
    }

    @Override
    public void enumeration(String field, int ordinal, String name) {
        unsigned(ordinal);
    }

    @Override
    public <T> void object(String field, T value, Codec<T> codec) {
        require(field, value);
        Codec<?> outer = enter(codec);
        codec.encode(this, value);
        leave(outer);
    }

    @Override
    public <T> void optional(String field, Optional<T> value, Codec<T> codec) {
        boolean present = require(field, value).isPresent();
        single(present ? 1 : 0);
        if (present) {
            deeper();
            codec.write(this, field, value.get());
            shallower();
        }
    }

    @Override
    public <T> void sequence(String field, Collection<T> values, Codec<T> element) {
        int left = require(field, values).size();
        unsigned(left);
        deeper();
        for (T value : values) {
            long before = position + lost;
            element.write(this, ELEMENT, requireElement(field, value));
            fill(before);
            left--;
        }
        shallower();
        finish(field, left);
    }

    @Override
    public <K, V> void map(String field, Map<K, V> values, Codec<K> key, Codec<V> value) {
        int left = require(field, values).size();
        unsigned(left);
        deeper();
        for (Map.Entry<K, V> entry : values.entrySet()) {
            long before = position + lost;
            key.write(this, ELEMENT, requireElement(field, entry.getKey()));
            value.write(this, ELEMENT, requireElement(field, entry.getValue()));
            fill(before);
            left--;
        }
        shallower();
        finish(field, left);
    }

    /** An element takes at least one byte, so that no count can announce more elements than there are bytes. */
    private void fill(long before) {
        if (position + lost == before) {
            single(0);
        }
    }

    private void finish(String field, int left) throws CodecException {
        if (left != 0) {
            throw changed(field);
        }
    }

    @Override
    public <T> void variant(String field, int index, String name, T value, Codec<T> codec) {
        unsigned(index);
        codec.write(this, field, require(field, value));
    }
}
