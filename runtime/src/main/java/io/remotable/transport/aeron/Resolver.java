package io.remotable.transport.aeron;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where the hosts of links are looked up, which can take half a minute each: on a few threads, however many names strangers
 * greet with. Without any while nothing is looked up. All methods are for the polling thread.
 */
final class Resolver implements AutoCloseable {
    static final int MOST_THREADS = 16;
    private static final long IDLE_SECONDS = 5;

    private final ThreadPoolExecutor threads;

    Resolver() {
        threads = new ThreadPoolExecutor(
                MOST_THREADS,
                MOST_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("remotable-resolve-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /** Runs a look-up when its turn has come. */
    void execute(Runnable lookUp) {
        threads.execute(lookUp);
    }

    /** Nobody waits for a look-up any more: it is not begun. */
    void cancel(Runnable lookUp) {
        threads.remove(lookUp);
    }

    /** Begins none of those that wait. Does not wait for the others. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
