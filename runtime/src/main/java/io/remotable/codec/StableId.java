package io.remotable.codec;

import java.nio.charset.StandardCharsets;

/** The 64-bit number that stands for a stable name on the wire: FNV-1a over its UTF-8 bytes. */
public final class StableId {
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private StableId() {}

    /**
     * The number of a name. The same on every node, for ever.
     *
     * @param name a stable name
     * @return its number
     */
    public static long of(String name) {
        long hash = OFFSET_BASIS;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * PRIME;
        }
        return hash;
    }
}
