package io.remotable.node.peer;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A lock for moments, in which the holder waits for nothing. It notes no owner and wakes nobody, which is most of what
 * another lock costs when it is free; who finds it taken tries again, and lets others run in between.
 */
final class SpinLock {
    private final AtomicBoolean held = new AtomicBoolean();

    void lock() {
        while (!tryLock()) {
            letOthersRun();
        }
    }

    /** A platform thread that yields to one that computes gets its processor back after a time slice: milliseconds. */
    private static void letOthersRun() {
        if (Thread.currentThread().isVirtual()) {
            Thread.yield();
        } else {
            LockSupport.parkNanos(1);
        }
    }

    boolean tryLock() {
        return !held.getPlain() && held.compareAndSet(false, true);
    }

    void unlock() {
        held.setRelease(false);
    }
}
