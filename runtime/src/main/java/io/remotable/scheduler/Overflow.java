package io.remotable.scheduler;

import java.util.Objects;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The processes of this JVM that do not run on a reactor. A pool takes them, with a thread for each core; when all of those
 * are taken by processes that compute, further threads help out, so that everyone's turn comes.
 *
 * <p>Not the pool of all virtual threads: what yields there goes back to that pool's own queue, past this one, and would
 * wait for as long as others compute.
 */
final class Overflow {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int MOST_HELPERS = 256;

    private static final ThreadPoolExecutor POOL = new ThreadPoolExecutor(
            CORES,
            CORES,
            100,
            TimeUnit.MILLISECONDS,
            new LinkedTransferQueue<>(),
            Thread.ofPlatform().daemon().name("remotable-pool-", 1).factory());

    static {
        POOL.allowCoreThreadTimeOut(true);
    }

    private static final AtomicInteger HELPERS = new AtomicInteger();

    private static @Nullable Runnable headBefore;

    private Overflow() {}

    static void add(Strand strand) {
        try {
            POOL.execute(strand);
        } catch (OutOfMemoryError noThread) {
            POOL.getQueue().add(strand); // whoever is there takes it, or the watchdog calls for help
        }
        Watchdog.alert();
    }

    /** Runs what is not a process of ours, as if we were not there. */
    static void runAsUsual(Runnable stretch) {
        Objects.requireNonNull(Door.OPEN).pool().execute(stretch);
    }

    /** Calls for help when the same process waits first as at the last call. On the watchdog's thread. */
    static Watchdog.Finding watch() {
        Runnable head = POOL.getQueue().peek();
        boolean waitsStill = head != null && Objects.equals(head, headBefore);
        if (waitsStill) {
            help();
        }
        headBefore = head;
        if (waitsStill) {
            return Watchdog.Finding.TROUBLE;
        }
        return head != null ? Watchdog.Finding.BUSY : Watchdog.Finding.NOTHING_MOVES;
    }

    private static void help() {
        boolean started = false;
        try {
            if (HELPERS.incrementAndGet() <= MOST_HELPERS) {
                Thread.ofPlatform().daemon().name("remotable-helper").start(Overflow::runAll);
                started = true;
            }
        } finally {
            if (!started) {
                HELPERS.decrementAndGet();
            }
        }
    }

    private static void runAll() {
        try {
            Runnable next;
            while ((next = POOL.getQueue().poll()) != null) {
                next.run();
            }
        } finally {
            HELPERS.decrementAndGet();
        }
    }
}
