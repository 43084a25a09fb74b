package io.remotable.node.peer;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A lock for moments, in which the holder waits for nothing. It notes no owner and wakes nobody, which is most of what
 * another lock costs when it is free; who finds it taken tries again, and lets others run in between.
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
