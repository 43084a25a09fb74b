package io.remotable.codec;

import io.remotable.process.CodecException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import net.openhft.chronicle.bytes.Bytes;
import net.openhft.chronicle.wire.ValueOut;
import net.openhft.chronicle.wire.Wire;

/** Writes fields with their names to a Chronicle Wire. */
final class WireWriter extends AbstractWriter {
    private static final long CAPACITY = 1 << 30;

    private final Bytes<?> bytes;
    private final Wire wire;

    /** The name is written already, by an optional. */
    private boolean named;

    WireWriter(CodecRegistry registry, int maxLength, Wire wire) {
        super(registry, maxLength);
        this.wire = wire;
        this.bytes = wire.bytes();
    }

    <T> int encode(Codec<T> codec, T value) {
        begin(codec);
        named = false;
        wire.reset();
        bytes.clear();
        codec.encode(this, value);
        long length = bytes.writePosition();
        if (length > maxLength()) {
            throw tooLong(codec, Long.toString(length));
        }
        return (int) length;
    }

    private ValueOut at(String field) {
        if (bytes.writePosition() > CAPACITY) {
            throw tooLong(current(), "over " + CAPACITY);
        }
        if (named || field.isEmpty()) {
            named = false;
            return wire.getValueOut();
        }
        return wire.write(WireCodes.name(field));
    }

    @Override
    public void bool(String field, boolean value) {
        at(field).bool(value);
    }

    @Override
    public void int8(String field, byte value) {
        at(field).int32(value);
    }

    @Override
    public void int16(String field, short value) {
        at(field).int32(value);
    }

    @Override
    public void int32(String field, int value) {
        at(field).int32(value);
    }

    @Override
    public void int64(String field, long value) {
        at(field).int64(value);
    }

    @Override
    public void char16(String field, char value) {
        at(field).int32(value);
    }

    @Override
    public void float32(String field, float value) {
        at(field).fixedFloat32(0);
        bytes.writeInt(bytes.writePosition() - Float.BYTES, Float.floatToRawIntBits(value));
    }

    @Override
    public void float64(String field, double value) {
        at(field).fixedFloat64(value);
    }

    @Override
    public void text(String field, String value) {
        at(field).text(require(field, value));
    }

    @Override
    public void bytes(String field, byte[] value) {
        at(field).bytes(require(field, value));
    }

    /** Begins a sequence or an object; give the result to {@link #close}. */
    private long open(String field) {
        at(field);
        bytes.writeUnsignedByte(WireCodes.LENGTH32);
        bytes.writeInt(0);
        return bytes.writePosition();
    }

    private void close(long from) {
        bytes.writeInt(from - Integer.BYTES, (int) (bytes.writePosition() - from));
    }

    @Override
    public void booleans(String field, boolean[] value) {
        require(field, value);
        long from = open(field);
        for (boolean element : value) {
            bool(ELEMENT, element);
        }
        close(from);
    }

    @Override
    public void shorts(String field, short[] value) {
        require(field, value);
        long from = open(field);
        for (short element : value) {
            int16(ELEMENT, element);
        }
        close(from);
    }

    @Override
    public void chars(String field, char[] value) {
        text(field, String.valueOf(require(field, value)));
    }

    @Override
    public void ints(String field, int[] value) {
        require(field, value);
        long from = open(field);
        for (int element : value) {
            int32(ELEMENT, element);
        }
        close(from);
    }

    @Override
    public void longs(String field, long[] value) {
        require(field, value);
        long from = open(field);
        for (long element : value) {
            int64(ELEMENT, element);
        }
        close(from);
    }

    @Override
    public void floats(String field, float[] value) {
        require(field, value);
        long from = open(field);
        for (float element : value) {
            float32(ELEMENT, element);
        }
        close(from);
    }

    @Override
    public void doubles(String field, double[] value) {
        require(field, value);
        long from = open(field);
        for (double element : value) {
            float64(ELEMENT, element);
        }
        close(from);
    }

    @Override
    public void enumeration(String field, int ordinal, String name) {
        at(field).text(require(field, name));
    }

    @Override
    public <T> void object(String field, T value, Codec<T> codec) {
        require(field, value);
        long from = open(field);
        Codec<?> outer = enter(codec);
        codec.encode(this, value);
        leave(outer);
        close(from);
    }

    @Override
    public <T> void optional(String field, Optional<T> value, Codec<T> codec) {
        boolean inner = named;
        require(field, value);
        if (inner) {
            long from = open(field);
            if (value.isPresent()) {
                nested(codec, ELEMENT, value.get());
            }
            close(from);
        } else if (value.isPresent()) {
            at(field);
            named = true;
            nested(codec, field, value.get());
            named = false;
        } else if (field.isEmpty()) {
            at(field).nu11();
        }
    }

    private <T> void nested(Codec<T> codec, String field, T value) {
        deeper();
        codec.write(this, field, value);
        shallower();
    }

    @Override
    public <T> void sequence(String field, Collection<T> values, Codec<T> element) {
        int left = require(field, values).size();
        long from = open(field);
        for (T value : values) {
            nested(element, ELEMENT, requireElement(field, value));
            left--;
        }
        close(from);
        finish(field, left);
    }

    @Override
    public <K, V> void map(String field, Map<K, V> values, Codec<K> key, Codec<V> value) {
        int left = require(field, values).size();
        long from = open(field);
        for (Map.Entry<K, V> entry : values.entrySet()) {
            long inner = open(ELEMENT);
            nested(key, "key", requireElement(field, entry.getKey()));
            nested(value, "value", requireElement(field, entry.getValue()));
            close(inner);
            left--;
        }
        close(from);
        finish(field, left);
    }

    private void finish(String field, int left) throws CodecException {
        if (left != 0) {
            throw changed(field);
        }
    }

    @Override
    public <T> void variant(String field, int index, String name, T value, Codec<T> codec) {
        require(field, value);
        long from = open(field);
        wire.write("type").text(name);
        nested(codec, "value", value);
        close(from);
    }
}
