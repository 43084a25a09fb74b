package io.remotable.codec;

import io.remotable.process.CodecException;
import java.util.function.Function;

/**
 * Looks over the bytes of a self-describing value before they are read: every code is one that we write, every length is
 * within what holds it, every name has a value, and nothing nests too deep. Whoever reads what has passed stays within
 * the bounds.
 */
final class WireGuard {
    /** A codec may nest two levels of bytes, for a case of a variant or an entry of a map. */
    private static final int MAX_DEPTH = 2 * AbstractWriter.MAX_DEPTH + 2;

    private static final int MAX_FIELDS = 4096;

    private final Function<String, CodecException> failure;
    private byte[] bytes = new byte[0];
    private int position;

    WireGuard(Function<String, CodecException> failure) {
        this.failure = failure;
    }

    void check(byte[] array, int length) {
        bytes = array;
        position = 0;
        level(length, 0);
    }

    static void check(byte[] array) {
        new WireGuard(reason -> new CodecException("cannot read a self-describing value: " + reason))
                .check(array, array.length);
    }

    private void level(int end, int depth) {
        if (depth > MAX_DEPTH) {
            throw failure.apply("it nests deeper than " + AbstractWriter.MAX_DEPTH + " levels");
        }
        int fields = 0;
        while (position < end) {
            int code = bytes[position++] & 0xff;
            if (WireCodes.kind(code) == WireCodes.Kind.FIELD) {
                if (++fields > MAX_FIELDS) {
                    throw failure.apply("an object has more than " + MAX_FIELDS + " fields");
                }
                int length = code == WireCodes.LONG_NAME ? stopBit(end) : code - WireCodes.NAME;
                if (length == 0) {
                    throw bad("a field without a name");
                }
                skip(length, end);
                if (position == end) {
                    throw bad("a field without a value");
                }
                code = bytes[position++] & 0xff;
            }
            switch (WireCodes.kind(code)) {
                case INTEGER, DECIMAL, BOOL, NULL -> skip(WireCodes.size(code), end);
                case TEXT -> skip(code == WireCodes.LONG_TEXT ? stopBit(end) : code - WireCodes.TEXT, end);
                case NESTED -> {
                    int inner = nested(code, end);
                    if (position < inner && (bytes[position] & 0xff) == WireCodes.BYTE_ARRAY) {
                        position = inner;
                    } else {
                        level(inner, depth + 1);
                    }
                }
                default -> throw bad("the unknown code 0x" + Integer.toHexString(code));
            }
        }
    }

    /** Where what a sequence or object holds ends. */
    private int nested(int code, int end) {
        int size = 1 << code - WireCodes.LENGTH8;
        skip(size, end);
        long length = 0;
        for (int i = 1; i <= size; i++) {
            length = length << 8 | bytes[position - i] & 0xff;
        }
        if (length > end - position) {
            throw bad("a length of " + length);
        }
        return position + (int) length;
    }

    /** Chronicle's variable length: 7 bits to a byte, the lowest first; a last byte of 0 would make it negative. */
    private int stopBit(int end) {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            skip(1, end);
            int part = bytes[position - 1];
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                if (value > Integer.MAX_VALUE || part == 0 && shift > 0) {
                    break;
                }
                return (int) value;
            }
        }
        throw bad("a length out of range");
    }

    private void skip(int length, int end) {
        if (length > end - position) {
            throw bad("a value of " + length + " bytes");
        }
        position += length;
    }

    private CodecException bad(String what) {
        return failure.apply(what + " at byte " + position + ", where it cannot be");
    }
}
