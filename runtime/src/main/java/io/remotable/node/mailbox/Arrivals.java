package io.remotable.node.mailbox;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lock-free way in: any thread pushes, the owner takes everything at once, oldest first. It also holds the owner's
 * sleep: a push learns in the same step whether there is somebody to wake, so nobody is woken twice.
 */
final class Arrivals {
    private static final Envelope PARKED = new Envelope(Arrivals.class);
    private static final VarHandle TOP;

    static {
        try {
            TOP = MethodHandles.lookup().findVarHandle(Arrivals.class, "top", Envelope.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile @Nullable Envelope top;
    private volatile @Nullable Thread owner;

    void owner(Thread thread) {
        owner = thread;
    }

    void push(Envelope envelope) {
        push(envelope, envelope, 1);
    }

    /** Pushes some that are linked already, newest first. */
    void push(Envelope newest, Envelope oldest, int count) {
        while (true) {
            Envelope below = top;
            boolean sleeping = below == PARKED;
            oldest.next = sleeping ? null : below;
            newest.number = below == null || sleeping ? count : below.number + count;
            if (TOP.compareAndSet(this, below, newest)) {
                if (sleeping) {
                    LockSupport.unpark(owner);
                }
                return;
            }
        }
    }

    /** Ends the owner's sleep without a message: a channel, a signal or an answer has something for it. */
    void wake() {
        if (top == PARKED && TOP.compareAndSet(this, PARKED, null)) {
            LockSupport.unpark(owner);
        }
    }

    /** Everything that arrived, linked oldest first, the first one numbered by how many they are; or null. For the owner. */
    @Nullable
    Envelope drain() {
        Envelope latest = top;
        if (latest == null || latest == PARKED) {
            return null;
        }
        Envelope newest = (Envelope) TOP.getAndSet(this, null);
        long count = newest.number;
        Envelope oldest = null;
        while (newest != null) {
            Envelope below = newest.next;
            newest.next = oldest;
            oldest = newest;
            newest = below;
        }
        Objects.requireNonNull(oldest).number = count;
        return oldest;
    }

    /**
     * Announces that the owner is about to sleep; from here on a push or wake ends the sleep. False when something arrived
     * before.
     */
    boolean announceSleep() {
        return TOP.compareAndSet(this, null, PARKED);
    }

    boolean isSleepAnnounced() {
        return top == PARKED;
    }

    /** Takes the announcement back. */
    void cancelSleep() {
        TOP.compareAndSet(this, PARKED, null);
    }

    /** How many wait here; exact only when nobody pushes. From any thread. */
    long size() {
        while (true) {
            Envelope newest = top;
            if (newest == null || newest == PARKED) {
                return 0;
            }
            long number = newest.number;
            VarHandle.loadLoadFence();
            // once drained, its number means something else
            if (top == newest) {
                return number;
            }
        }
    }
}
