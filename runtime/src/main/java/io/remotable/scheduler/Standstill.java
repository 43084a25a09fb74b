package io.remotable.scheduler;

import java.util.concurrent.TimeUnit;

/**
 * Whether a reactor is stuck in a turn. It is when the process computes, or when the turn has lasted for so long that the
 * reason does not matter. For the watchdog's thread.
 */
final class Standstill {
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

    /** What a look found. */
    enum Finding {
        /** Something moved since the last look. */
        MOVES,
        /** Nothing moved; perhaps the machine gives the thread no processor, and then it is best left alone. */
        STANDS,
        /** Nothing moved, and another thread had better go on. */
        STUCK
    }

    private long turn;
    private long since;
    private long usedBefore;

    /** Looks once more. */
    Finding look(long turnNow, Thread thread) {
        if (turnNow != turn) {
            turn = turnNow;
            since = System.nanoTime();
            usedBefore = Baton.isInside(turnNow) ? ProcessorTime.of(thread) : ProcessorTime.UNKNOWN;
            return Finding.MOVES;
        }
        if (!Baton.isInside(turnNow)) {
            return Finding.STANDS;
        }
        long elapsed = System.nanoTime() - since;
        if (usedBefore == ProcessorTime.UNKNOWN) {
            ProcessorTime.want();
        } else if (2 * (ProcessorTime.of(thread) - usedBefore) > elapsed) {
            return Finding.STUCK;
        }
        return elapsed > PATIENCE_NANOS ? Finding.STUCK : Finding.STANDS;
    }
}
