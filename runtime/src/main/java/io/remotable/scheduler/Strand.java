package io.remotable.scheduler;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The thread of one process, as the scheduler sees it: the JDK hands its next stretch of work here whenever it can run. A
 * process that keeps the reactor for too long, again and again, is banned to the pool; when it does so once more before it
 * proved itself, for four times as long.
 *
 * <p>The first long stretch only makes it a suspect, because the machine may have stopped the thread, not the process. Of a
 * suspect's stretches the processor time is taken: one that was long without it, in a call that blocks or in want of a
 * processor, weighs little.
 */
final class Strand implements Executor, Runnable {
    private static final int CERTAIN_WEIGHT = 8;
    private static final int DOUBTFUL_WEIGHT = 2;
    private static final int BANNED_AT = 3 * CERTAIN_WEIGHT;
    private static final long FIRST_BAN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int MOST_BANS = 3;
    private static final int FORGIVEN_AFTER_STRETCHES = 64;

    private final Reactor reactor;
    private @Nullable Runnable continuation;
    private volatile long bannedUntil;
    private int weight;
    private int bans;
    private int shortStretches;

    Strand(Reactor reactor) {
        this.reactor = reactor;
    }

    /** The first to come is the process itself; virtual threads that it starts are none of ours, but inherit this. */
    @Override
    public void execute(Runnable stretch) {
        Runnable own = continuation;
        if (own == null) {
            continuation = stretch;
            reactor.schedule(this);
        } else if (own.equals(stretch)) {
            reactor.schedule(this);
        } else {
            Overflow.runAsUsual(stretch);
        }
    }

    @Override
    public void run() {
        Runnable stretch = continuation;
        if (stretch != null) {
            stretch.run();
        }
    }

    /** It did not keep the reactor for long. */
    void leftSoon() {
        if (weight > 0) {
            weight--;
        } else if (bans > 0 && ++shortStretches == FORGIVEN_AFTER_STRETCHES) {
            bans = 0;
        }
    }

    /** Whether its stretches are worth to be looked at closely. */
    boolean isSuspect() {
        return weight > 0 || bans > 0;
    }

    /** It kept the reactor for too long, perhaps for want of a processor. */
    void mayHaveKeptReactor() {
        weigh(isSuspect() ? DOUBTFUL_WEIGHT : CERTAIN_WEIGHT);
    }

    /** It kept the reactor for too long itself. */
    void keptReactor() {
        weigh(bans > 0 ? BANNED_AT : CERTAIN_WEIGHT);
    }

    private void weigh(int more) {
        weight += more;
        if (weight >= BANNED_AT) {
            weight = 0;
            ban();
        }
    }

    private void ban() {
        shortStretches = 0;
        bans = Math.min(bans + 1, MOST_BANS);
        bannedUntil = System.nanoTime() + banNanos();
    }

    private long banNanos() {
        return FIRST_BAN_NANOS << 2 * (bans - 1);
    }

    boolean isBanned() {
        long until = bannedUntil;
        return until != 0 && until - System.nanoTime() > 0;
    }
}
