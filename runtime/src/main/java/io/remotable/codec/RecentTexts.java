package io.remotable.codec;

import org.jspecify.annotations.Nullable;

/**
 * Short ASCII texts that were read lately. Host names and the like come with every message; whoever reads them need not
 * make them again. For one thread.
 */
final class RecentTexts {
    private static final int LONGEST = 32;
    private static final int SLOTS = 64;

    private final @Nullable String[] texts = new String[SLOTS];

    /** The text of some bytes, if it was kept. */
    @Nullable
    String find(byte[] bytes, int length) {
        if (length == 0 || length > LONGEST) {
            return null;
        }
        String kept = texts[slot(bytes, length)];
        return kept != null && isSame(kept, bytes, length) ? kept : null;
    }

    /** Keeps the text of some bytes, in the place of another. */
    void keep(byte[] bytes, int length, String text) {
        if (length > 0 && length <= LONGEST && text.length() == length) {
            texts[slot(bytes, length)] = text;
        }
    }

    private static boolean isSame(String text, byte[] bytes, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static int slot(byte[] bytes, int length) {
        return (31 * (31 * bytes[0] + bytes[length - 1]) + length) & (SLOTS - 1);
    }
}
