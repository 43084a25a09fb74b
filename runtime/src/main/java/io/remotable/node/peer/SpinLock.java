package io.remotable.node.peer;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A lock for a few hundred nanoseconds at a time, in which nobody waits for anything. It notes no owner and wakes nobody,
 * which is most of what another lock costs when it is free.
 */
final class SpinLock {
    private final AtomicBoolean held = new AtomicBoolean();

    void lock() {
        while (!tryLock()) {
            Thread.yield();
        }
    }

    boolean tryLock() {
        return !held.getPlain() && held.compareAndSet(false, true);
    }

    void unlock() {
        held.setRelease(false);
    }
}
