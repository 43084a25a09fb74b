package io.remotable.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The right to be the reactor. Whoever holds it marks the stretches in which it runs a process; during one of those, and
 * only then, it can be taken away: the process ends its stretch on that thread, which is the reactor no more.
 */
final class Baton {
    private static final VarHandle TURN;

    static {
        try {
            TURN = MethodHandles.lookup().findVarHandle(Baton.class, "turn", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Odd while a process runs; never the same twice. */
    private volatile long turn;

    private @Nullable Strand running;

    /** A process begins to run on the reactor. */
    long enter(Strand strand) {
        running = strand;
        long entered = (long) TURN.get(this) + 1;
        TURN.setRelease(this, entered);
        return entered;
    }

    /** The process stopped. False when the baton was taken meanwhile. */
    boolean leave(long entered) {
        return TURN.compareAndSet(this, entered, entered + 1);
    }

    /** On the reactor's thread. */
    boolean isRunning(Strand strand) {
        return running == strand && runsAny();
    }

    /** Whether a process runs. On the reactor's thread. */
    boolean runsAny() {
        return isInside((long) TURN.get(this));
    }

    /** A number that changes whenever a process begins or stops to run. From any thread. */
    long turn() {
        return turn;
    }

    static boolean isInside(long turn) {
        return (turn & 1) == 1;
    }

    /** Takes the baton away from a thread in whose hands nothing has moved since a turn. Null when it moved just now. */
    @Nullable
    Strand take(long entered) {
        Strand stuck = running;
        return TURN.compareAndSet(this, entered, entered + 1) ? stuck : null;
    }
}
