package io.remotable.codec;

import java.nio.charset.StandardCharsets;
import org.agrona.MutableDirectBuffer;
import org.jspecify.annotations.Nullable;

/** UTF-8 that also carries unpaired surrogates, as three bytes each. */
final class Wtf8 {
    private Wtf8() {}

    static long length(String text) {
        int chars = text.length();
        long length = chars;
        for (int i = 0; i < chars; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length++;
                if (c >= 0x800) {
                    length++;
                    if (isPair(text, i)) {
                        i++;
                    }
                }
            }
        }
        return length;
    }

    /** Writes the {@link #length} bytes of a text. */
    static void encode(String text, MutableDirectBuffer buffer, int index) {
        int at = index;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                buffer.putByte(at++, (byte) c);
            } else if (c < 0x800) {
                buffer.putByte(at++, (byte) (0xc0 | c >> 6));
                buffer.putByte(at++, (byte) (0x80 | c & 0x3f));
            } else if (isPair(text, i)) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                buffer.putByte(at++, (byte) (0xf0 | point >> 18));
                buffer.putByte(at++, (byte) (0x80 | point >> 12 & 0x3f));
                buffer.putByte(at++, (byte) (0x80 | point >> 6 & 0x3f));
                buffer.putByte(at++, (byte) (0x80 | point & 0x3f));
            } else {
                buffer.putByte(at++, (byte) (0xe0 | c >> 12));
                buffer.putByte(at++, (byte) (0x80 | c >> 6 & 0x3f));
                buffer.putByte(at++, (byte) (0x80 | c & 0x3f));
            }
        }
    }

    /** The text of some bytes, or null when they are not text. */
    static @Nullable String decode(byte[] bytes, int from, int length) {
        int end = from + length;
        int bits = 0;
        for (int i = from; i < end; i++) {
            bits |= bytes[i];
        }
        return bits >= 0 ? new String(bytes, from, length, StandardCharsets.ISO_8859_1) : decodeWide(bytes, from, end);
    }

    private static @Nullable String decodeWide(byte[] bytes, int from, int end) {
        char[] chars = new char[end - from];
        int count = 0;
        int at = from;
        while (at < end) {
            int lead = bytes[at];
            int extra = lead >= 0 ? 0 : lead >> 5 == -2 ? 1 : lead >> 4 == -2 ? 2 : lead >> 3 == -2 ? 3 : 4;
            if (extra == 4 || end - at <= extra) {
                return null;
            }
            int point = extra == 0 ? lead : lead & 0x3f >> extra;
            for (int i = 1; i <= extra; i++) {
                int next = bytes[at + i];
                if (next >> 6 != -2) {
                    return null;
                }
                point = point << 6 | next & 0x3f;
            }
            if (point < MIN_POINTS[extra] || point > Character.MAX_CODE_POINT) {
                return null;
            }
            count += Character.toChars(point, chars, count);
            at += extra + 1;
        }
        return new String(chars, 0, count);
    }

    private static final int[] MIN_POINTS = {0, 0x80, 0x800, 0x10000};

    private static boolean isPair(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
    }
}
