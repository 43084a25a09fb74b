package io.remotable.scheduler;

import io.remotable.transport.FrameHandler;
import io.remotable.transport.Transport;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one I/O thread of a node. It polls the network, runs its duty and the tasks that other threads give it; when there
 * is nothing to do it spins for a moment, then sleeps in the transport until a datagram or a task comes.
 *
 * <p>A platform thread: a virtual one could be kept off its carrier by others that spin.
 */
public final class Reactor {
    private static final int FRAMES_PER_CYCLE = 64;
    private static final int TASKS_PER_CYCLE = 256;
    private static final long LONGEST_SLEEP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** It decodes, and a message may be nested a thousand levels deep. */
    private static final long STACK_BYTES = 4L << 20;

    private final Transport transport;
    private final FrameHandler handler;
    private final Duty duty;
    private final Consumer<Throwable> onFailure;
    private final long spinNanos;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean running = true;

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
        this.transport = transport;
        this.handler = handler;
        this.duty = duty;
        this.spinNanos = spinNanos;
        this.onFailure = onFailure;
        this.thread =
                Thread.ofPlatform().name(name).daemon().stackSize(STACK_BYTES).unstarted(this::run);
    }

    /** Starts the thread. */
    public void start() {
        thread.start();
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
            thread.join();
        }
    }

    private void run() {
        long busyUntil = System.nanoTime();
        while (running) {
            int work = cycle();
            long now = System.nanoTime();
            if (work > 0) {
                busyUntil = now + spinNanos;
            } else if (now - busyUntil < 0) {
                Thread.yield();
            } else {
                transport.await(LONGEST_SLEEP_NANOS);
            }
        }
        guarded(transport::close);
    }

    private int cycle() {
        int work = 0;
        try {
            work += transport.poll(handler, FRAMES_PER_CYCLE);
            work += runTasks();
            work += duty.doWork(System.nanoTime());
        } catch (RuntimeException | Error failure) {
            onFailure.accept(failure);
        }
        return work;
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
        } catch (RuntimeException | Error failure) {
            onFailure.accept(failure);
        }
    }
}
