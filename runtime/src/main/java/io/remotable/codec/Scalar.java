package io.remotable.codec;

import io.remotable.process.CodecException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A codec whose values are one field each. One class serves them all, by a switch: lambdas that each know one type would
 * take a millisecond each, of every start.
 */
final class Scalar<T> implements Codec<T> {
    enum Kind {
        BOOL,
        INT8,
        INT16,
        INT32,
        INT64,
        CHAR16,
        FLOAT32,
        FLOAT64,
        TEXT,
        BYTES,
        BOOLEANS,
        SHORTS,
        CHARS,
        INTS,
        LONGS,
        FLOATS,
        DOUBLES,
        BIG_INTEGER
    }

    private final Kind kind;
    private final Class<T> type;
    private final String name;

    /** The kind must be that of the type. */
    Scalar(Kind kind, Class<T> type, String name) {
        this.kind = kind;
        this.type = type;
        this.name = name;
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String shape() {
        return name;
    }

    @Override
    public void encode(FieldWriter out, T value) {
        write(out, FieldWriter.ELEMENT, value);
    }

    @Override
    public T decode(FieldReader in) {
        return read(in, FieldWriter.ELEMENT);
    }

    @Override
    public void write(FieldWriter out, String field, T value) {
        Object given = require(out, field, value);
        switch (kind) {
            case BOOL -> out.bool(field, (Boolean) given);
            case INT8 -> out.int8(field, (Byte) given);
            case INT16 -> out.int16(field, (Short) given);
            case INT32 -> out.int32(field, (Integer) given);
            case INT64 -> out.int64(field, (Long) given);
            case CHAR16 -> out.char16(field, (Character) given);
            case FLOAT32 -> out.float32(field, (Float) given);
            case FLOAT64 -> out.float64(field, (Double) given);
            case TEXT -> out.text(field, (String) given);
            case BYTES -> out.bytes(field, (byte[]) given);
            case BOOLEANS -> out.booleans(field, (boolean[]) given);
            case SHORTS -> out.shorts(field, (short[]) given);
            case CHARS -> out.chars(field, (char[]) given);
            case INTS -> out.ints(field, (int[]) given);
            case LONGS -> out.longs(field, (long[]) given);
            case FLOATS -> out.floats(field, (float[]) given);
            case DOUBLES -> out.doubles(field, (double[]) given);
            case BIG_INTEGER -> out.bytes(field, ((BigInteger) given).toByteArray());
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the kind is that of the type
    public T read(FieldReader in, String field) {
        return (T) get(in, field);
    }

    private Object get(FieldReader in, String field) {
        return switch (kind) {
            case BOOL -> in.bool(field);
            case INT8 -> in.int8(field);
            case INT16 -> in.int16(field);
            case INT32 -> in.int32(field);
            case INT64 -> in.int64(field);
            case CHAR16 -> in.char16(field);
            case FLOAT32 -> in.float32(field);
            case FLOAT64 -> in.float64(field);
            case TEXT -> in.text(field);
            case BYTES -> in.bytes(field);
            case BOOLEANS -> in.booleans(field);
            case SHORTS -> in.shorts(field);
            case CHARS -> in.chars(field);
            case INTS -> in.ints(field);
            case LONGS -> in.longs(field);
            case FLOATS -> in.floats(field);
            case DOUBLES -> in.doubles(field);
            case BIG_INTEGER -> bigInteger(in.bytes(field));
        };
    }

    private static BigInteger bigInteger(byte[] bytes) {
        return bytes.length == 0 ? BigInteger.ZERO : new BigInteger(bytes);
    }

    @Override
    @SuppressWarnings("unchecked") // the kind is that of the type
    public T isolate(T value) {
        return (T) copy(present(this, value));
    }

    private Object copy(Object value) {
        return switch (kind) {
            case BYTES -> ((byte[]) value).clone();
            case BOOLEANS -> ((boolean[]) value).clone();
            case SHORTS -> ((short[]) value).clone();
            case CHARS -> ((char[]) value).clone();
            case INTS -> ((int[]) value).clone();
            case LONGS -> ((long[]) value).clone();
            case FLOATS -> ((float[]) value).clone();
            case DOUBLES -> ((double[]) value).clone();
            case BOOL, INT8, INT16, INT32, INT64, CHAR16, FLOAT32, FLOAT64, TEXT, BIG_INTEGER -> value;
        };
    }

    /** A value that is about to be isolated. */
    static <T> T present(Codec<?> codec, @Nullable T value) {
        if (value == null) {
            throw new CodecException(
                    "a value of type " + codec.name() + " is null, and null does not travel. Make it an Optional.");
        }
        return value;
    }

    @Override
    public String toString() {
        return name;
    }

    static <T> T require(FieldWriter out, String field, @Nullable T value) {
        if (out instanceof AbstractWriter writer) {
            return writer.require(field, value);
        }
        if (value == null) {
            throw new CodecException("field " + field + " is null, and null does not travel. Make it an Optional.");
        }
        return value;
    }
}
