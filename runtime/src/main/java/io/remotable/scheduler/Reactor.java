package io.remotable.scheduler;

import io.remotable.transport.FrameHandler;
import io.remotable.transport.Transport;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one I/O thread of a node. It polls the network, runs its duty, the tasks that other threads give it, and the
 * processes that became ready; when there is nothing to do it spins for a moment, then sleeps in the transport until a
 * datagram, a task or a process comes.
 *
 * <p>A process woken by a message runs right here, which saves waking another thread. One that computes, or blocks the
 * thread itself, stops the network for some 40 milliseconds at most, for a few where that happened lately: then another
 * thread becomes the reactor. Who does so again and again runs on a pool for a while. Where the JDK lets nobody choose
 * where virtual threads run ({@link #runsProcesses()}), the JDK's own scheduler runs them all.
 *
 * <p>A platform thread: a virtual one could be kept off its carrier by others that spin.
 */
public final class Reactor {
    private static final int FRAMES_PER_CYCLE = 512;
    private static final int TASKS_PER_CYCLE = 256;

    /** Threads that processes kept. With so many, the next process could keep the network for good, so none runs here. */
    private static final int MOST_DISPLACED = 256;

    /** It decodes, and a message may be nested a thousand levels deep. */
    private static final long STACK_BYTES = 4L << 20;

    private final Transport transport;
    private final FrameHandler handler;
    private final Duty duty;
    private final Consumer<Throwable> onFailure;
    private final long spinNanos;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final String name;
    private final Baton baton = new Baton();
    private final ReadyQueue ready = new ReadyQueue(baton, this::report);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger displaced = new AtomicInteger();
    private volatile Thread thread;
    private volatile boolean running = true;

    private final Standstill standstill = new Standstill();
    private boolean readyBefore;
    private boolean successorLacks;
    private volatile @Nullable Throwable untold;

    /**
     * A reactor, not started yet.
     *
     * @param name      of its thread
     * @param transport the network; closed by this reactor's thread at its end
     * @param handler   gets the frames
     * @param duty      what is done in every cycle
     * @param spinNanos how long it looks for work before it sleeps
     * @param onFailure gets what frames, duty and tasks throw; the reactor goes on
     */
    public Reactor(
            String name,
            Transport transport,
            FrameHandler handler,
            Duty duty,
            long spinNanos,
            Consumer<Throwable> onFailure) {
        this.name = name;
        this.transport = transport;
        this.handler = handler;
        this.duty = duty;
        this.spinNanos = spinNanos;
        this.onFailure = onFailure;
        this.thread = newThread();
    }

    private Thread newThread() {
        return Thread.ofPlatform().name(name).daemon().stackSize(STACK_BYTES).unstarted(this::run);
    }

    /** Starts the thread. Where the system has none left it throws, and is as if it had not been called. */
    public void start() {
        if (runsProcesses()) {
            Watchdog.watch(this);
        }
        boolean started = false;
        try {
            thread.start();
            started = true;
        } finally {
            if (!started) {
                Watchdog.unwatch(this);
            }
        }
    }

    /**
     * Whether processes run on the reactor. They do where {@code java.lang} is open to this module.
     *
     * @return false when the JDK's own scheduler runs them
     */
    public static boolean runsProcesses() {
        return Door.OPEN != null;
    }

    /**
     * A virtual thread for a process.
     *
     * @param body what it runs
     * @return the thread, not started
     */
    public Thread newProcessThread(Runnable body) {
        Door door = Door.OPEN;
        return door == null ? Thread.ofVirtual().unstarted(body) : door.newThread(new Strand(this), body);
    }

    /** A process can run. From any thread. */
    void schedule(Strand strand) {
        if (strand.isBanned()) {
            Overflow.add(strand);
        } else if (Objects.requireNonNull(Door.OPEN).currentCarrier() == thread) {
            ready.addHere(strand);
        } else if (ready.offer(strand)) {
            transport.wakeup();
        } else {
            Overflow.add(strand);
        }
    }

    /**
     * Whether the caller is this reactor's thread.
     *
     * @return true on the reactor
     */
    public boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /**
     * Has a task run on the reactor soon, after those given before. From any thread.
     *
     * @param task never waits
     */
    public void execute(Runnable task) {
        tasks.add(task);
        transport.wakeup();
    }

    /** Makes the reactor look for work now. From any thread. */
    public void wakeup() {
        transport.wakeup();
    }

    /**
     * Stops the thread, which closes the transport, and waits for it. Tasks given before are run.
     *
     * @throws InterruptedException when the caller is interrupted meanwhile
     */
    public void stop() throws InterruptedException {
        execute(() -> running = false);
        if (!isCurrent()) {
            ended.await();
            thread.join();
            Watchdog.forget(this);
        }
    }

    private void run() {
        if (runCycles()) {
            ready.close();
            guarded(transport::close);
            ended.countDown();
        }
    }

    /** False when the baton was taken from the caller, who must stop at once. */
    private boolean runCycles() {
        long busyUntil = System.nanoTime();
        while (running) {
            int work = takeIn();
            int ran = runReady();
            if (ran < 0) {
                displaced.decrementAndGet();
                return false;
            }
            long now = System.nanoTime();
            work += ran + doDuty(now);
            if (work > 0 || !ready.isEmpty()) {
                busyUntil = now + spinNanos;
            } else if (now - busyUntil < 0) {
                Thread.yield();
            } else {
                sleep();
                doDuty(System.nanoTime()); // what it was woken for goes out before the look at the network
            }
        }
        return true;
    }

    private int runReady() {
        try {
            return displaced.get() < MOST_DISPLACED ? ready.runSome() : ready.giveAway(Integer.MAX_VALUE);
        } catch (Throwable failure) {
            report(failure);
            return 0;
        }
    }

    private void sleep() {
        try {
            Throwable before = untold;
            if (before != null) {
                report(before);
            }
            transport.await(duty.restNanos());
        } catch (Throwable failure) {
            report(failure);
        }
    }

    /**
     * Lets another thread be the reactor when a process has kept this one since the last call, and lets others have the
     * ready processes when the reactor did not come to them. On the watchdog's thread.
     */
    Watchdog.Finding watch() {
        if (successorLacks) {
            startSuccessor();
        }
        long turn = baton.turn();
        Standstill.Finding found = standstill.look(turn, thread);
        boolean stands = found != Standstill.Finding.MOVES;
        boolean inside = Baton.isInside(turn);
        boolean waits = !ready.isEmpty();
        boolean trouble = found == Standstill.Finding.STUCK;
        if (trouble) {
            handOver(turn);
        } else if (stands && !inside && waits && readyBefore) {
            trouble = true;
            ready.giveAway(Integer.MAX_VALUE);
        }
        readyBefore = waits;
        if (trouble) {
            return Watchdog.Finding.TROUBLE;
        } else if (inside || waits) {
            return stands ? Watchdog.Finding.SUSPICION : Watchdog.Finding.BUSY;
        }
        return stands ? Watchdog.Finding.NOTHING_MOVES : Watchdog.Finding.ALL_WELL;
    }

    private void handOver(long turn) {
        Strand stuck = baton.take(turn);
        if (stuck != null) {
            displaced.incrementAndGet();
            stuck.keptReactor();
            successorLacks = true;
            startSuccessor();
        }
    }

    /** Throws when the system has no thread left; then the next look tries again. */
    private void startSuccessor() {
        Thread successor = newThread();
        thread = successor;
        successor.start();
        successorLacks = false;
    }

    private int takeIn() {
        int work = 0;
        try {
            work += transport.poll(handler, FRAMES_PER_CYCLE);
            work += runTasks();
        } catch (Throwable failure) {
            report(failure);
        }
        return work;
    }

    /** Behind the processes, so that what they sent is on its way before the thread may sleep. */
    private int doDuty(long now) {
        try {
            return duty.doWork(now);
        } catch (Throwable failure) {
            report(failure);
            return 0;
        }
    }

    private int runTasks() {
        int done = 0;
        @Nullable Runnable task;
        while (done < TASKS_PER_CYCLE && (task = tasks.poll()) != null) {
            guarded(task);
            done++;
        }
        return done;
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) {
            report(failure);
        }
    }

    /** In want of memory even that may fail; then it is tried again before the reactor sleeps. */
    private void report(Throwable failure) {
        try {
            onFailure.accept(failure);
            untold = null;
        } catch (Throwable notNow) {
            untold = failure;
        }
    }
}
