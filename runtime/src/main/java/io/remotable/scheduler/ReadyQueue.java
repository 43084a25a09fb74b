package io.remotable.scheduler;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.agrona.concurrent.ManyToManyConcurrentArrayQueue;

/** The processes that can run and shall run on the reactor. What would keep it from the network for too long goes elsewhere. */
final class ReadyQueue {
    private static final int CAPACITY = 1024;

    /** What may wait before who comes from elsewhere is better off elsewhere. */
    private static final int ENOUGH = 64;

    /** What one cycle of the reactor may run, and for how long. */
    private static final int BUDGET = 256;

    private static final long BUDGET_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

    /** Worth to wake another thread for. */
    private static final long SUBSTANTIAL_STRETCH_NANOS = TimeUnit.MICROSECONDS.toNanos(20);

    private final ManyToManyConcurrentArrayQueue<Strand> queue = new ManyToManyConcurrentArrayQueue<>(CAPACITY);
    private final Baton baton;
    private final Consumer<Throwable> onFailure;
    private final Stopwatch stopwatch = new Stopwatch(System::nanoTime);
    private volatile boolean closed;
    private boolean yielded;

    /**
     * An empty queue.
     *
     * @param onFailure gets what comes out of a process's thread itself, for want of memory for example
     */
    ReadyQueue(Baton baton, Consumer<Throwable> onFailure) {
        this.baton = baton;
        this.onFailure = onFailure;
    }

    /**
     * On the reactor: behind the others. One that gives way while it runs lets the network in first. Outside of all, the
     * reactor may be held up before it comes to this one, by a lock for example that this one is the next to get.
     */
    void addHere(Strand strand) {
        yielded |= baton.isRunning(strand);
        if (closed || !queue.offer(strand)) {
            Overflow.add(strand);
        } else if (!baton.runsAny()) {
            Watchdog.alert();
        }
    }

    /** From any thread. False when it has enough to do already. */
    boolean offer(Strand strand) {
        if (closed || queue.size() >= ENOUGH || !queue.offer(strand)) {
            return false;
        }
        if (closed) {
            giveAway(CAPACITY);
        }
        Watchdog.alert();
        return true;
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /**
     * Runs what is ready, within the budget.
     *
     * @return how many ran; negative when the baton was taken from the caller, who must stop at once
     */
    int runSome() {
        int ran = 0;
        yielded = false;
        Strand next = queue.poll();
        if (next == null) {
            return 0;
        }
        stopwatch.start();
        while (next != null) {
            stopwatch.before(next);
            long turn = baton.enter(next);
            if (ran == 0) {
                Watchdog.alert();
            }
            run(next);
            if (!baton.leave(turn)) {
                return -1;
            }
            ran++;
            stopwatch.after(next);
            boolean mayRunMore = ran < BUDGET && !yielded && stopwatch.elapsed() <= BUDGET_NANOS;
            next = mayRunMore ? queue.poll() : null;
        }
        stopwatch.look();
        giveAway(surplus(ran, stopwatch.elapsed()));
        return ran;
    }

    private void run(Strand strand) {
        try {
            strand.run();
        } catch (Throwable failure) {
            onFailure.accept(failure);
        }
    }

    /**
     * What others had better run: half of what waits, if it is much, or if each of it takes long. Not the only one, when it
     * only gave way to the network.
     */
    private int surplus(int ran, long nanos) {
        int waiting = queue.size();
        if (waiting == 1 && yielded) {
            return 0;
        }
        return waiting > ENOUGH || nanos > ran * SUBSTANTIAL_STRETCH_NANOS ? (waiting + 1) / 2 : 0;
    }

    /**
     * Has others run what is ready. From any thread.
     *
     * @return how many went
     */
    int giveAway(int most) {
        int given = 0;
        Strand strand;
        while (given < most && (strand = queue.poll()) != null) {
            giveAway(strand);
            given++;
        }
        return given;
    }

    private void giveAway(Strand strand) {
        try {
            Overflow.add(strand);
        } catch (OutOfMemoryError later) {
            queue.offer(strand);
            throw later;
        }
    }

    /** From here on everything runs elsewhere. */
    void close() {
        closed = true;
        giveAway(CAPACITY);
    }
}
