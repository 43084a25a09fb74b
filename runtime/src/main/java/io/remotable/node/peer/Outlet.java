package io.remotable.node.peer;

import io.remotable.node.mailbox.Waiting;
import io.remotable.node.wire.Frames;
import io.remotable.transport.Link;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The way out to one peer. Processes {@link #send} and wait while the peer is slow (rule 1.4); the reactor and whoever
 * must not wait {@link #post}, and what finds no room is sent by the reactor later, before anything newer.
 */
final class Outlet {
    /** Of virtual threads; for another one the reactor itself may have to wait, for a whole time slice. */
    private static final int YIELDS_BEFORE_SLEEP = 32;

    private static final int WOKEN_AT_ONCE = 8;

    private static final int LARGE_TRANSFERS = 4;

    /** Those that senders wait for, and the first of the outbox: how many are under way at most. */
    static final int TRANSFERS_AT_ONCE = LARGE_TRANSFERS + 1;

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    /** Long enough to share what a frame costs, short enough for the receiver to look at other things between two. */
    private static final int LONGEST_BATCH = 8 * 1024;

    /** Fewer would not be worth the copy. */
    private static final int LEAST_BATCHED = 4;

    private final Link link;
    private final int maxFrameLength;
    private final Runnable wakeup;
    private final int longestBatched;
    private final SpinLock lock = new SpinLock();
    private final Queue<DirectBuffer> outbox = new ConcurrentLinkedQueue<>();

    /** The first of the outbox, when some of it is sent. Guarded by the lock. */
    private @Nullable Parts posted;

    private final Queue<Thread> waitingForRoom = new ConcurrentLinkedQueue<>();
    private final Batch batch;
    private volatile boolean batching;
    private final Semaphore largeTransfers = new Semaphore(LARGE_TRANSFERS);
    private final AtomicInteger transfers = new AtomicInteger();
    private volatile boolean closed;

    /**
     * A way out over a link.
     *
     * @param wakeup has the reactor call {@link #drain()} soon; from any thread
     */
    Outlet(Link link, int maxFrameLength, Runnable wakeup) {
        this.link = link;
        this.maxFrameLength = maxFrameLength;
        this.wakeup = wakeup;
        int capacity = Math.min(maxFrameLength, LONGEST_BATCH);
        this.batch = new Batch(capacity);
        this.longestBatched = capacity / LEAST_BATCHED;
    }

    Link link() {
        return link;
    }

    /** Sends a frame; waits for room. False when the connection ended first. Not on the reactor's thread. */
    boolean send(DirectBuffer frame, int length, byte @Nullable [] outOfBand, Waiting waiting) {
        return outOfBand == null && length <= maxFrameLength
                ? offerWaiting(frame, length, null, waiting)
                : sendLarge(frame, length, outOfBand, waiting);
    }

    private boolean offerWaiting(DirectBuffer frame, int length, @Nullable Parts part, Waiting waiting) {
        int yields = 0;
        while (true) {
            Link.Offer result = closed ? Link.Offer.CLOSED : offer(frame, length, part);
            if (isFinal(result)) {
                return result == Link.Offer.ACCEPTED;
            }
            waiting.check();
            if (yields == YIELDS_BEFORE_SLEEP || !Thread.currentThread().isVirtual()) {
                return offerSleeping(frame, length, part, waiting);
            }
            Thread.yield();
            yields++;
        }
    }

    /**
     * Without a timer: room, the end of the connection and an interrupt end the wait, and every signal interrupts. An interrupt
     * without one is kept for later.
     */
    private boolean offerSleeping(DirectBuffer frame, int length, @Nullable Parts part, Waiting waiting) {
        Thread self = Thread.currentThread();
        boolean interrupted = false;
        try {
            while (true) {
                // before the look and the offer: the end, or room, that comes later ends the sleep
                waitingForRoom.add(self);
                Link.Offer result = closed ? Link.Offer.CLOSED : offer(frame, length, part);
                if (isFinal(result)) {
                    restore(interrupted);
                    return result == Link.Offer.ACCEPTED;
                }
                interrupted |= Thread.interrupted(); // before the check: who stays interrupted cannot sleep
                waiting.check();
                LockSupport.park(this);
                waitingForRoom.remove(self);
            }
        } finally {
            waitingForRoom.remove(self);
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isFinal(Link.Offer result) {
        return result == Link.Offer.ACCEPTED || result == Link.Offer.CLOSED;
    }

    private void wakeSome() {
        if (waitingForRoom.isEmpty() || !link.hasRoom()) {
            return;
        }
        for (int i = 0; i < WOKEN_AT_ONCE; i++) {
            LockSupport.unpark(waitingForRoom.poll());
        }
    }

    private Link.Offer offer(DirectBuffer frame, int length, @Nullable Parts part) {
        lock.lock();
        try {
            if (!outbox.isEmpty()) {
                drainLocked();
                if (!outbox.isEmpty()) {
                    return Link.Offer.BACK_PRESSURED;
                }
            }
            return offerLocked(frame, length, part);
        } finally {
            lock.unlock();
        }
    }

    /** What is in the batch is older than all that is in the outbox or comes after. */
    private Link.Offer offerLocked(DirectBuffer frame, int length, @Nullable Parts part) {
        boolean small = part == null && length <= longestBatched;
        if (!small || !batch.hasRoomFor(length)) {
            Link.Offer flushed = flushLocked();
            if (flushed != Link.Offer.ACCEPTED) {
                return flushed;
            }
        }
        if (!small) {
            return part == null
                    ? link.offer(frame, 0, length)
                    : link.offer(frame, length, part.buffer(), part.offset(), part.length());
        }
        batch.add(frame, length);
        if (!batching) {
            batching = true;
            wakeup.run();
        }
        return Link.Offer.ACCEPTED;
    }

    private Link.Offer flushLocked() {
        if (batch.isEmpty()) {
            return Link.Offer.ACCEPTED;
        }
        Link.Offer result = link.offer(batch.buffer(), batch.offset(), batch.length());
        if (result == Link.Offer.ACCEPTED) {
            batch.clear();
            batching = false;
        }
        return result;
    }

    /** In parts of a datagram each; the frames of others go between them (rule 1.8). */
    private boolean sendLarge(DirectBuffer frame, int length, byte @Nullable [] outOfBand, Waiting waiting) {
        if (!acquireTransfer(waiting)) {
            return false;
        }
        int transfer = transfers.incrementAndGet();
        boolean complete = false;
        try {
            Parts parts = new Parts(transfer, frame, length, outOfBand, maxFrameLength);
            while (parts.next()) {
                if (!offerWaiting(parts.header(), Frames.CHUNK_DATA, parts, waiting)) {
                    return false;
                }
            }
            complete = true;
            return true;
        } finally {
            try {
                if (!complete) {
                    post(Parts.abandoned(transfer)); // before the next one begins: the peer counts what is under way
                }
            } finally {
                largeTransfers.release();
            }
        }
    }

    private boolean acquireTransfer(Waiting waiting) {
        boolean interrupted = false;
        boolean acquired = false;
        while (!acquired && !closed) {
            try {
                acquired = largeTransfers.tryAcquire(LOOK_NANOS, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            if (!acquired) {
                waiting.check();
            }
        }
        restore(interrupted);
        return acquired;
    }

    /** Sends a frame of any length now or later; never waits. From any thread. */
    void post(DirectBuffer frame) {
        if (closed) {
            return;
        }
        outbox.add(frame);
        drain();
    }

    /** Sends what waits and lets some go on who wait, as far as there is room. Returns how many frames were sent. */
    int drain() {
        wakeSome();
        if (isDrained()) {
            return 0;
        }
        if (!lock.tryLock()) {
            wakeup.run(); // who holds it may have looked before this came
            return 0;
        }
        try {
            boolean flushes = batching;
            return flushLocked() != Link.Offer.ACCEPTED ? 0 : drainLocked() + (flushes ? 1 : 0);
        } finally {
            lock.unlock();
        }
    }

    private int drainLocked() {
        if (outbox.isEmpty() || flushLocked() != Link.Offer.ACCEPTED) {
            return 0;
        }
        int sent = 0;
        DirectBuffer next;
        while ((next = outbox.peek()) != null) {
            Link.Offer result =
                    next.capacity() <= maxFrameLength ? link.offer(next, 0, next.capacity()) : offerPosted(next);
            if (result != Link.Offer.ACCEPTED) {
                return sent;
            }
            outbox.remove();
            sent++;
        }
        return sent;
    }

    /** In parts of a datagram each, as far as there is room; the next call goes on behind them. */
    private Link.Offer offerPosted(DirectBuffer frame) {
        Parts parts = posted;
        if (parts == null) {
            parts = new Parts(transfers.incrementAndGet(), frame, frame.capacity(), null, maxFrameLength);
            parts.next();
        }
        Link.Offer result;
        do {
            result = link.offer(parts.header(), Frames.CHUNK_DATA, parts.buffer(), parts.offset(), parts.length());
        } while (result == Link.Offer.ACCEPTED && parts.next());
        posted = result == Link.Offer.ACCEPTED ? null : parts;
        return result;
    }

    boolean isDrained() {
        return !batching && outbox.isEmpty();
    }

    int maxFrameLength() {
        return maxFrameLength;
    }

    /** On the reactor's thread. */
    void close() {
        closed = true;
        lock.lock();
        try {
            flushLocked();
            link.close();
            batch.clear();
            batching = false;
            outbox.clear();
            posted = null;
        } finally {
            lock.unlock();
        }
        waitingForRoom.forEach(LockSupport::unpark);
    }
}
