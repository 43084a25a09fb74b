package io.remotable.node;

import io.remotable.process.Identifier;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The signals of one process. Raising one never waits for the process (rule 5.3): it is queued, and the process is
 * interrupted where it blocks. The interrupt is set and cleared under the same lock as the queue, so none outlives its
 * signal.
 */
final class Signals {
    private final Deque<Signal> pending = new ArrayDeque<>(1);
    private volatile @Nullable Thread owner;
    private volatile boolean any;
    private int timesKilled;
    private Signal.@Nullable Kill kill;

    /** Names the thread to interrupt, before it runs. */
    void owner(Thread thread) {
        owner = thread;
    }

    /** Queues a signal and interrupts the process. From any thread. */
    synchronized void raise(Signal signal) {
        pending.add(signal);
        any = true;
        Thread thread = owner;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** How often a kill was thrown: more than once when the process caught it. For the process's own thread. */
    int timesKilled() {
        return timesKilled;
    }

    /** Throws the oldest signal, if there is one. After a kill it throws that for ever. For the process's own thread. */
    void check() {
        if (any) {
            Signal signal = next();
            if (signal != null) {
                throw signal.toException();
            }
        }
    }

    private synchronized @Nullable Signal next() {
        Signal signal = pending.poll();
        if (signal instanceof Signal.Kill newest && kill == null) {
            kill = newest;
        }
        Thread.interrupted();
        if (!pending.isEmpty()) {
            Thread.currentThread().interrupt();
        }
        any = !pending.isEmpty() || kill != null;
        if (kill == null) {
            return signal;
        }
        timesKilled++;
        return kill;
    }

    /** What interrupted the process, when it did not come to look itself. */
    synchronized @Nullable Signal interrupting() {
        return kill != null ? kill : pending.peek();
    }

    /** Drops the signals of a link, and the interrupt with the last signal. For the process's own thread. */
    synchronized void forgetLink(Identifier target) {
        boolean dropped = pending.removeIf(
                signal -> signal instanceof Signal.LinkBroken(var id, var reason) && id.equals(target));
        if (dropped && pending.isEmpty()) {
            any = kill != null;
            Thread.interrupted();
        }
    }
}
