package io.remotable.scheduler;

import java.lang.invoke.VarHandle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks every now and then whether a process keeps a reactor of this JVM from the network, and whether processes wait
 * while nothing moves; how often is up to its {@link Rhythm}. Sleeps while no process of a reactor runs or could run; lives as
 * long as there is a reactor.
 */
final class Watchdog implements Runnable {
    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final int QUIET_LOOKS_BEFORE_SLEEP = 25;

    /** What a look found. */
    enum Finding {
        NOTHING_MOVES,
        ALL_WELL,
        /** Something moves, and something runs or waits at the moment: the next look will find it gone, or not. */
        BUSY,
        /** What ran or waited still does. */
        SUSPICION,
        TROUBLE
    }

    private static final Set<Reactor> WATCHED = ConcurrentHashMap.newKeySet();

    private static volatile boolean asleep;
    private static volatile @Nullable Thread thread;

    private final Rhythm rhythm = new Rhythm();
    private int quiet;

    private Watchdog() {}

    static synchronized void watch(Reactor reactor) {
        if (thread == null) {
            Thread fresh =
                    Thread.ofPlatform().daemon().name("remotable-watchdog").unstarted(new Watchdog());
            fresh.start();
            thread = fresh;
        }
        WATCHED.add(reactor);
    }

    /** Returns when the thread has ended, if this was the last one. */
    static void forget(Reactor reactor) throws InterruptedException {
        unwatch(reactor);
        Thread current = thread;
        if (current != null) {
            while (WATCHED.isEmpty() && current.isAlive()) {
                current.join(1);
            }
        }
    }

    static void unwatch(Reactor reactor) {
        WATCHED.remove(reactor);
        LockSupport.unpark(thread);
    }

    private static synchronized boolean isToEnd() {
        if (WATCHED.isEmpty()) {
            thread = null;
            return true;
        }
        return false;
    }

    /** Something runs or waits from here on. The fence orders what the caller published before the look at the flag. */
    static void alert() {
        VarHandle.fullFence();
        if (asleep) {
            asleep = false;
            LockSupport.unpark(thread);
        }
    }

    @Override
    public void run() {
        while (!isToEnd()) {
            try {
                lookAndWait();
            } catch (OutOfMemoryError later) {
                LockSupport.parkNanos(this, Rhythm.USUAL_NANOS);
            }
        }
    }

    private void lookAndWait() {
        Finding found = look();
        ProcessorTime.makeReady();
        quiet = found == Finding.NOTHING_MOVES ? quiet + 1 : 0;
        long pause = rhythm.after(found);
        if (quiet < QUIET_LOOKS_BEFORE_SLEEP) {
            LockSupport.parkNanos(this, pause);
        } else {
            sleep();
            quiet = 0;
        }
    }

    private void sleep() {
        asleep = true;
        if (look() == Finding.NOTHING_MOVES) {
            while (asleep && !WATCHED.isEmpty()) {
                LockSupport.park(this);
            }
        }
        asleep = false;
    }

    private static Finding look() {
        Finding worst = look(Overflow::watch);
        for (Reactor reactor : WATCHED) {
            Finding found = look(reactor::watch);
            worst = found.compareTo(worst) > 0 ? found : worst;
        }
        return worst;
    }

    /** Where the system has no thread or no memory left, the next look tries again. */
    private static Finding look(Supplier<Finding> at) {
        try {
            return at.get();
        } catch (RuntimeException | Error failure) {
            LOG.log(System.Logger.Level.WARNING, "cannot help processes that wait, trying again", failure);
            return Finding.TROUBLE;
        }
    }
}
