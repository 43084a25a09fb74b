package io.remotable.codec;

import io.remotable.codec.WireCodes.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A self-describing value in memory, once {@link WireGuard} has looked it over: what stands where. Places are indexes of
 * codes.
 *
 * <p>This takes the place of Chronicle's own reader, which doubles a buffer at each text beyond ASCII on the JDKs of
 * today and is out of memory after some twenty of them, whether it hands the text out or skips it.
 */
final class WireBytes {
    private final byte[] bytes;

    WireBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] array() {
        return bytes;
    }

    private int code(int at) {
        return bytes[at] & 0xff;
    }

    Kind kind(int at) {
        return WireCodes.kind(code(at));
    }

    /** Whether a float stands there, of which every bit counts. */
    boolean isFloat(int at) {
        return code(at) == WireCodes.FLOAT32;
    }

    /** Whether a byte array stands there, and not a sequence or an object. */
    boolean isByteArray(int at) {
        int inner = inner(at);
        return inner < next(at) && code(inner) == WireCodes.BYTE_ARRAY;
    }

    /** Where what a sequence or object holds begins; it ends at {@link #next}. */
    int inner(int at) {
        return at + 1 + lengthSize(code(at));
    }

    private static int lengthSize(int code) {
        return 1 << code - WireCodes.LENGTH8;
    }

    /** The place after a value, or after a field with its value. */
    int next(int at) {
        int code = code(at);
        return switch (WireCodes.kind(code)) {
            case TEXT -> textStart(at) + textLength(at);
            case NESTED -> inner(at) + (int) unsigned(at + 1, lengthSize(code));
            case FIELD -> next(value(at));
            default -> at + 1 + WireCodes.size(code);
        };
    }

    /** The place of the value of a field. */
    int value(int at) {
        return textStart(at) + textLength(at);
    }

    boolean isNamed(int at, String name) {
        int length = textLength(at);
        if (length != name.length()) {
            return false;
        }
        int start = textStart(at);
        for (int i = 0; i < length; i++) {
            if (bytes[start + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String name(int at) {
        return new String(bytes, textStart(at), textLength(at), StandardCharsets.ISO_8859_1);
    }

    /** The text there, or null when it is not UTF-8. */
    @Nullable
    String text(int at) {
        return Wtf8.decode(bytes, textStart(at), textLength(at));
    }

    private boolean isLong(int at) {
        int code = code(at);
        return code == WireCodes.LONG_NAME || code == WireCodes.LONG_TEXT;
    }

    /** Names and texts have a length of up to 31 in their code, or one of variable size after it. */
    private int textStart(int at) {
        int start = at + 1;
        if (isLong(at)) {
            while (bytes[start++] < 0) {}
        }
        return start;
    }

    private int textLength(int at) {
        if (!isLong(at)) {
            return code(at) & 0x1f;
        }
        int length = 0;
        int place = at;
        int shift = 0;
        do {
            place++;
            length |= (bytes[place] & 0x7f) << shift;
            shift += 7;
        } while (bytes[place] < 0);
        return length;
    }

    long integer(int at) {
        int code = code(at);
        return switch (code) {
            case WireCodes.INT8 -> (byte) unsigned(at + 1, 1);
            case WireCodes.INT16 -> (short) unsigned(at + 1, 2);
            case WireCodes.INT32 -> (int) unsigned(at + 1, 4);
            case WireCodes.UINT8, WireCodes.UINT16, WireCodes.UINT32, WireCodes.INT64 ->
                unsigned(at + 1, WireCodes.size(code));
            default -> code;
        };
    }

    float float32(int at) {
        return Float.intBitsToFloat((int) unsigned(at + 1, 4));
    }

    double float64(int at) {
        return isFloat(at) ? float32(at) : Double.longBitsToDouble(unsigned(at + 1, 8));
    }

    boolean bool(int at) {
        return code(at) == WireCodes.TRUE;
    }

    byte[] bytes(int at) {
        return Arrays.copyOfRange(bytes, inner(at) + 1, next(at));
    }

    private long unsigned(int from, int size) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            value = value << 8 | bytes[from + i] & 0xff;
        }
        return value;
    }

    /** How many values stand side by side. */
    int count(int from, int to) {
        int count = 0;
        for (int at = from; at < to; at = next(at)) {
            count++;
        }
        return count;
    }
}
