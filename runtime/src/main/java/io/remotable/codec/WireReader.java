package io.remotable.codec;

import io.remotable.codec.WireCodes.Kind;
import io.remotable.process.CodecException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.agrona.DirectBuffer;

/** Reads fields by name, in whatever order they come, once {@link WireGuard} has looked the bytes over. */
final class WireReader extends AbstractReader {
    private static final String FIX = "is missing. Make a field that older nodes do not send an Optional.";
    private static final int KEPT = 1 << 16;
    private static final double LONG_LIMIT = 0x1p63;

    private final WireGuard guard = new WireGuard(this::fail);
    private WireBytes in = new WireBytes(new byte[0]);
    /** The object or sequence that is being read, and the place in it. */
    private int start;

    private int position;
    private int end;
    /** The name is read already, by an optional. */
    private boolean named;

    WireReader(CodecRegistry registry) {
        super(registry);
    }

    <T> T decode(Codec<T> codec, DirectBuffer source, int offset, int length) {
        begin(codec);
        named = false;
        if (offset < 0 || length < 0 || length > source.capacity() - offset) {
            throw fail(length + " bytes from offset " + offset + " are not in a buffer of " + source.capacity());
        }
        if (length > in.array().length || in.array().length > KEPT) {
            in = new WireBytes(new byte[length]);
        }
        source.getBytes(offset, in.array(), 0, length);
        guard.check(in.array(), length);
        start = 0;
        position = 0;
        end = length;
        return codec.decode(this);
    }

    /** Goes to the value of a field; false when there is none. */
    private boolean find(String field) {
        if (named) {
            named = false;
            return true;
        }
        if (field.isEmpty()) {
            return position < end;
        }
        String name = WireCodes.name(field);
        return search(name, position, end) || search(name, start, position);
    }

    private boolean search(String name, int from, int to) {
        int at = from;
        while (at < to) {
            if (in.kind(at) == Kind.FIELD) {
                boolean match = in.isNamed(at, name);
                at = in.value(at);
                if (match) {
                    position = at;
                    return true;
                }
            }
            at = in.next(at);
        }
        return false;
    }

    /** The value that was found, which is then read. */
    private int take() {
        int at = position;
        position = in.next(at);
        return at;
    }

    private boolean isNested() {
        return in.kind(position) == Kind.NESTED && !in.isByteArray(position);
    }

    private CodecException mismatch(String field, String wanted) {
        return fail(place(field) + "is not " + wanted);
    }

    @Override
    public boolean bool(String field) {
        if (!find(field)) {
            return false;
        }
        if (in.kind(position) != Kind.BOOL) {
            throw mismatch(field, "a truth value");
        }
        return in.bool(take());
    }

    @Override
    public byte int8(String field) {
        return (byte) fit(field, int64(field), Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    @Override
    public short int16(String field) {
        return (short) fit(field, int64(field), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    @Override
    public int int32(String field) {
        return fit(field, int64(field), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public long int64(String field) {
        if (!find(field)) {
            return 0;
        }
        return switch (in.kind(position)) {
            case INTEGER -> in.integer(take());
            case DECIMAL -> whole(field, in.float64(take()));
            default -> throw mismatch(field, "a number");
        };
    }

    /** Chronicle writes a long as a float where that is shorter. */
    private long whole(String field, double value) {
        if (value != Math.rint(value) || Math.abs(value) > LONG_LIMIT) {
            throw mismatch(field, "a whole number: " + value);
        }
        return (long) value;
    }

    @Override
    public char char16(String field) {
        return (char) fit(field, int64(field), Character.MIN_VALUE, Character.MAX_VALUE);
    }

    @Override
    public float float32(String field) {
        if (!find(field)) {
            return 0;
        }
        if (in.isFloat(position)) {
            return in.float32(take());
        }
        double wide = decimal(field);
        if ((float) wide != wide && !Double.isNaN(wide)) {
            throw mismatch(field, "a float: " + wide);
        }
        return (float) wide;
    }

    @Override
    public double float64(String field) {
        return find(field) ? decimal(field) : 0;
    }

    private double decimal(String field) {
        return switch (in.kind(position)) {
            case INTEGER -> in.integer(take());
            case DECIMAL -> in.float64(take());
            default -> throw mismatch(field, "a number");
        };
    }

    @Override
    public String text(String field) {
        if (!find(field)) {
            return "";
        }
        if (in.kind(position) != Kind.TEXT) {
            throw mismatch(field, "a text");
        }
        String text = in.text(take());
        if (text == null) {
            throw mismatch(field, "UTF-8");
        }
        return text;
    }

    @Override
    public byte[] bytes(String field) {
        if (!find(field)) {
            return new byte[0];
        }
        if (in.kind(position) != Kind.NESTED || !in.isByteArray(position)) {
            throw mismatch(field, "bytes");
        }
        return in.bytes(take());
    }

    @Override
    public char[] chars(String field) {
        return text(field).toCharArray();
    }

    /** Goes into the object or sequence found; give the result to {@link #close}. */
    private long open(String field, String wanted) {
        if (!isNested()) {
            throw mismatch(field, wanted);
        }
        long outer = (long) start << Integer.SIZE | end;
        end = in.next(position);
        start = in.inner(position);
        position = start;
        return outer;
    }

    private void close(long outer) {
        position = end;
        start = (int) (outer >> Integer.SIZE);
        end = (int) outer;
    }

    @FunctionalInterface
    private interface Fill<A> {
        void set(A elements, int index);
    }

    /** Reads the numbers or truth values of an array. */
    private <A> A elements(String field, IntFunction<A> make, Fill<A> fill) {
        if (!find(field)) {
            return make.apply(0);
        }
        long outer = open(field, "a sequence");
        int count = in.count(position, end);
        A elements = make.apply(count);
        for (int i = 0; i < count; i++) {
            fill.set(elements, i);
        }
        close(outer);
        return elements;
    }

    @Override
    public boolean[] booleans(String field) {
        return elements(field, boolean[]::new, (array, i) -> array[i] = bool(FieldWriter.ELEMENT));
    }

    @Override
    public short[] shorts(String field) {
        return elements(field, short[]::new, (array, i) -> array[i] = int16(FieldWriter.ELEMENT));
    }

    @Override
    public int[] ints(String field) {
        return elements(field, int[]::new, (array, i) -> array[i] = int32(FieldWriter.ELEMENT));
    }

    @Override
    public long[] longs(String field) {
        return elements(field, long[]::new, (array, i) -> array[i] = int64(FieldWriter.ELEMENT));
    }

    @Override
    public float[] floats(String field) {
        return elements(field, float[]::new, (array, i) -> array[i] = float32(FieldWriter.ELEMENT));
    }

    @Override
    public double[] doubles(String field) {
        return elements(field, double[]::new, (array, i) -> array[i] = float64(FieldWriter.ELEMENT));
    }

    @Override
    public int enumeration(String field, List<String> names) {
        if (!find(field)) {
            throw fail(place(field) + FIX);
        }
        named = true;
        String name = text(field);
        int index = names.indexOf(name);
        if (index < 0) {
            throw fail(place(field) + "is " + name + ", which is not one of " + names);
        }
        return index;
    }

    private <T> T nested(Codec<T> codec, String field) {
        deeper();
        T value = codec.read(this, field);
        shallower();
        return value;
    }

    @Override
    public <T> T object(String field, Codec<T> codec) {
        if (!find(field)) {
            throw fail(place(field) + "of type " + AbstractWriter.name(codec) + " " + FIX);
        }
        long place = open(field, "an object");
        Codec<?> outer = enter(codec);
        T value = codec.decode(this);
        leave(outer);
        close(place);
        return value;
    }

    @Override
    public <T> Optional<T> optional(String field, Codec<T> codec) {
        boolean inner = named;
        if (!find(field)) {
            return Optional.empty();
        }
        if (in.kind(position) == Kind.NULL) {
            take();
            return Optional.empty();
        }
        if (inner) {
            return items(field, codec).stream().findFirst();
        }
        named = true;
        T value = nested(codec, field);
        named = false;
        return Optional.of(value);
    }

    @Override
    public <T> List<T> sequence(String field, Codec<T> element) {
        return find(field) ? List.copyOf(items(field, element)) : List.of();
    }

    private <T> List<T> items(String field, Codec<T> element) {
        long outer = open(field, "a sequence");
        List<T> items = new ArrayList<>();
        while (position < end) {
            int before = position;
            items.add(nested(element, FieldWriter.ELEMENT));
            progress(field, before);
        }
        close(outer);
        return items;
    }

    /** An element that reads nothing would be read for ever. */
    private void progress(String field, int before) throws CodecException {
        if (position == before) {
            throw mismatch(field, "a sequence of such elements");
        }
    }

    @Override
    public <K, V> Map<K, V> map(String field, Codec<K> key, Codec<V> value) {
        if (!find(field)) {
            return Map.of();
        }
        long outer = open(field, "a sequence");
        Map<K, V> map = new LinkedHashMap<>();
        while (position < end) {
            long entry = open(FieldWriter.ELEMENT, "an entry");
            K name = nested(key, "key");
            map.put(name, nested(value, "value"));
            close(entry);
        }
        close(outer);
        return Frozen.map(map);
    }

    @Override
    public <T> T variant(String field, List<? extends Codec<? extends T>> cases) {
        if (!find(field)) {
            throw fail(place(field) + FIX);
        }
        long outer = open(field, "an object");
        String name = text("type");
        for (Codec<? extends T> candidate : cases) {
            if (candidate.name().equals(name)) {
                T value = nested(candidate, "value");
                close(outer);
                return value;
            }
        }
        throw fail(place(field) + "is of the unknown case " + name);
    }
}
