package io.remotable.scheduler;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long processes run on the reactor, and what that says of them. A look at the clock takes as long as a tenth of a
 * short stretch, so a few stretches share one; when these took long together, whoever ran in them becomes a suspect, and
 * the stretches of suspects are timed alone. For one thread at a time.
 */
final class Stopwatch {
    /** A process that runs so long in one go is better off elsewhere the next time. */
    static final long LONG_STRETCH_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    static final int STRETCHES_PER_LOOK = 4;

    private final LongSupplier clock;
    private final @Nullable Strand[] untimed = new Strand[STRETCHES_PER_LOOK];
    private int count;
    private long begun;
    private long looked;
    private boolean alone;
    private long usedBefore;

    /**
     * A stopwatch.
     *
     * @param clock in nanoseconds
     */
    Stopwatch(LongSupplier clock) {
        this.clock = clock;
    }

    void start() {
        begun = clock.getAsLong();
        looked = begun;
        count = 0;
    }

    /** How long it was from the start to the last look. */
    long elapsed() {
        return looked - begun;
    }

    /** A process is about to run. */
    void before(Strand strand) {
        alone = strand.isSuspect();
        if (alone) {
            look();
            usedBefore = ProcessorTime.ofThisThread();
        }
    }

    /** It has run. */
    void after(Strand strand) {
        untimed[count++] = strand;
        if (alone) {
            judgeAlone(strand, lap());
        } else if (count == STRETCHES_PER_LOOK) {
            look();
        }
    }

    /** Times the stretches since the last look. */
    void look() {
        int stretches = count;
        if (stretches > 0 && lap() > LONG_STRETCH_NANOS) {
            ProcessorTime.want();
            for (int i = 0; i < stretches; i++) {
                untimed[i].mayHaveKeptReactor();
            }
        }
    }

    private long lap() {
        long before = looked;
        looked = clock.getAsLong();
        count = 0;
        return looked - before;
    }

    private void judgeAlone(Strand strand, long nanos) {
        if (nanos <= LONG_STRETCH_NANOS) {
            strand.leftSoon();
        } else if (usedBefore != ProcessorTime.UNKNOWN
                && ProcessorTime.ofThisThread() - usedBefore > LONG_STRETCH_NANOS) {
            strand.keptReactor();
        } else {
            ProcessorTime.want();
            strand.mayHaveKeptReactor();
        }
    }
}
