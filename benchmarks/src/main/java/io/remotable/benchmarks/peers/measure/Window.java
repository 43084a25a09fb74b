package io.remotable.benchmarks.peers.measure;

/**
 * How many messages may be under way at once. The receiver tells of each part of them that arrived.
 *
 * @param parts how many parts there are
 * @param part how many messages a part has
 */
public record Window(int parts, int part) {
    private static final int PARTS = 8;
    private static final int MOST_MESSAGES = 16_384;
    private static final int MOST_BYTES = 4 << 20;

    /** The window for messages of a size: at most 16384 of them and 4 MiB. */
    public static Window of(int bytes) {
        int messages = Math.clamp(MOST_BYTES / Math.max(1, bytes), PARTS, MOST_MESSAGES);
        return new Window(PARTS, messages / PARTS);
    }

    /** How many messages all parts have. */
    public int whole() {
        return parts * part;
    }
}
