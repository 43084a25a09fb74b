package io.remotable.node;

/**
 * When a wait of several steps is over.
 *
 * @param end   of {@link System#nanoTime()}
 * @param never whether it has no end
 */
record Deadline(long end, boolean never) {
    /** After some time; negative for never. */
    static Deadline in(long nanos) {
        return new Deadline(System.nanoTime() + nanos, nanos < 0);
    }

    /** The time for the next step: negative for any time, 0 when there is none left. */
    long left() {
        return never ? -1 : Math.max(0, end - System.nanoTime());
    }
}
