package io.remotable.codec;

import io.remotable.process.CodecException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CompactWriter} writes, and trusts nothing of it. */
final class CompactReader extends AbstractReader {
    private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;
    private static final int KEPT = 1 << 16;
    private static final int FIRST_GUESS = 1024;

    private final RecentTexts recentTexts = new RecentTexts();
    private DirectBuffer buffer = new UnsafeBuffer(new byte[0]);
    private byte[] scratch = new byte[256];
    private int position;
    private int end;
    private byte @Nullable [] outOfBand;

    CompactReader(CodecRegistry registry) {
        super(registry);
    }

    <T> T decode(Codec<T> codec, DirectBuffer source, int offset, int length, byte @Nullable [] outside) {
        begin(codec);
        if (offset < 0 || length < 0 || length > source.capacity() - offset) {
            throw fail(length + " bytes from offset " + offset + " are not in a buffer of " + source.capacity());
        }
        buffer = source;
        position = offset;
        end = offset + length;
        outOfBand = outside;
        T value = codec.decode(this);
        if (position != end) {
            throw fail((end - position) + " bytes left over");
        }
        if (outside != null && outOfBand != null) {
            outOfBand = null;
            throw fail(outside.length + " bytes that came beside it are left over");
        }
        return value;
    }

    private int take(int length) {
        int at = position;
        if (length > end - at) {
            throw fail("it is cut off: " + (end - at) + " bytes are left of the " + length + " needed");
        }
        position = at + length;
        return at;
    }

    private long unsigned() {
        byte part = buffer.getByte(take(1));
        if (part >= 0) {
            return part;
        }
        long value = part & 0x7f;
        for (int shift = 7; shift < Long.SIZE; shift += 7) {
            part = buffer.getByte(take(1));
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                if (shift == 63 && part > 1) {
                    break;
                }
                return value;
            }
        }
        throw fail("a number has more than 64 bits");
    }

    private long signed() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    /** How many elements of at least a size follow: no more than the bytes left can hold. */
    private int count(String field, int size) {
        return possible(field, unsigned(), size);
    }

    private int possible(String field, long count, int size) {
        int left = end - position;
        if (count < 0 || count > left / size) {
            throw fail(place(field) + "announces " + Long.toUnsignedString(count) + " elements, and " + left
                    + " bytes are left");
        }
        return (int) count;
    }

    private boolean flag(String field) {
        byte value = buffer.getByte(take(1));
        if (value >> 1 != 0) {
            throw fail(place(field) + "is " + value + ", and a truth value is 0 or 1");
        }
        return value == 1;
    }

    @Override
    public boolean bool(String field) {
        return flag(field);
    }

    @Override
    public byte int8(String field) {
        return buffer.getByte(take(1));
    }

    @Override
    public short int16(String field) {
        return (short) fit(field, signed(), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Override
    public int int32(String field) {
        return fit(field, signed(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public long int64(String field) {
        return signed();
    }

    @Override
    public char char16(String field) {
        return buffer.getChar(take(Character.BYTES), ORDER);
    }

    @Override
    public float float32(String field) {
        return Float.intBitsToFloat(buffer.getInt(take(Float.BYTES), ORDER));
    }

    @Override
    public double float64(String field) {
        return Double.longBitsToDouble(buffer.getLong(take(Double.BYTES), ORDER));
    }

    @Override
    public String text(String field) {
        int length = count(field, 1);
        byte[] bytes = length <= scratch.length ? scratch : new byte[length];
        buffer.getBytes(take(length), bytes, 0, length);
        if (length <= KEPT) {
            scratch = bytes;
        }
        String recent = recentTexts.find(bytes, length);
        if (recent != null) {
            return recent;
        }
        String text = Wtf8.decode(bytes, 0, length);
        if (text == null) {
            throw fail(place(field) + "is not UTF-8");
        }
        recentTexts.keep(bytes, length, text);
        return text;
    }

    @Override
    public byte[] bytes(String field) {
        long count = unsigned();
        byte[] outside = outOfBand;
        if (outside != null && count == outside.length) {
            outOfBand = null;
            return outside;
        }
        byte[] value = new byte[possible(field, count, 1)];
        buffer.getBytes(take(value.length), value);
        return value;
    }

    @Override
    public boolean[] booleans(String field) {
        boolean[] value = new boolean[count(field, 1)];
        for (int i = 0; i < value.length; i++) {
            value[i] = flag(field);
        }
        return value;
    }

    @Override
    public short[] shorts(String field) {
        short[] value = new short[count(field, Short.BYTES)];
        for (int i = 0; i < value.length; i++) {
            value[i] = buffer.getShort(take(Short.BYTES), ORDER);
        }
        return value;
    }

    @Override
    public char[] chars(String field) {
        char[] value = new char[count(field, Character.BYTES)];
        for (int i = 0; i < value.length; i++) {
            value[i] = buffer.getChar(take(Character.BYTES), ORDER);
        }
        return value;
    }

    @Override
    public int[] ints(String field) {
        int[] value = new int[count(field, Integer.BYTES)];
        for (int i = 0; i < value.length; i++) {
            value[i] = buffer.getInt(take(Integer.BYTES), ORDER);
        }
        return value;
    }

    @Override
    public long[] longs(String field) {
        long[] value = new long[count(field, Long.BYTES)];
        for (int i = 0; i < value.length; i++) {
            value[i] = buffer.getLong(take(Long.BYTES), ORDER);
        }
        return value;
    }

    @Override
    public float[] floats(String field) {
        float[] value = new float[count(field, Float.BYTES)];
        for (int i = 0; i < value.length; i++) {
            value[i] = float32(field);
        }
        return value;
    }

    @Override
    public double[] doubles(String field) {
        double[] value = new double[count(field, Double.BYTES)];
        for (int i = 0; i < value.length; i++) {
            value[i] = float64(field);
        }
        return value;
    }

    @Override
    public int enumeration(String field, List<String> names) {
        return index(field, names.size());
    }

    private int index(String field, int size) {
        long index = unsigned();
        if (index < 0 || index >= size) {
            throw fail(place(field) + "is number " + Long.toUnsignedString(index) + " of " + size);
        }
        return (int) index;
    }

    @Override
    public <T> T object(String field, Codec<T> codec) {
        Codec<?> outer = enter(codec);
        T value = codec.decode(this);
        leave(outer);
        return value;
    }

    @Override
    public <T> Optional<T> optional(String field, Codec<T> codec) {
        if (!flag(field)) {
            return Optional.empty();
        }
        deeper();
        T value = codec.read(this, field);
        shallower();
        return Optional.of(value);
    }

    @Override
    public <T> List<T> sequence(String field, Codec<T> element) {
        int count = count(field, 1);
        if (count == 0) {
            return List.of();
        }
        List<T> values = new ArrayList<>(Math.min(count, FIRST_GUESS));
        deeper();
        for (int i = 0; i < count; i++) {
            int before = position;
            values.add(element.read(this, FieldWriter.ELEMENT));
            skipFill(before);
        }
        shallower();
        return List.copyOf(values);
    }

    @Override
    public <K, V> Map<K, V> map(String field, Codec<K> key, Codec<V> value) {
        int count = count(field, 1);
        Map<K, V> values = LinkedHashMap.newLinkedHashMap(Math.min(count, FIRST_GUESS));
        deeper();
        for (int i = 0; i < count; i++) {
            int before = position;
            K name = key.read(this, FieldWriter.ELEMENT);
            values.put(name, value.read(this, FieldWriter.ELEMENT));
            skipFill(before);
        }
        shallower();
        return Frozen.map(values);
    }

    private void skipFill(int before) throws CodecException {
        if (position == before && buffer.getByte(take(1)) != 0) {
            throw fail("an empty element is not followed by zero");
        }
    }

    @Override
    public <T> T variant(String field, List<? extends Codec<? extends T>> cases) {
        return cases.get(index(field, cases.size())).read(this, field);
    }
}
