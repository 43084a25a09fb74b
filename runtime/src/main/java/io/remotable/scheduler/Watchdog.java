package io.remotable.scheduler;

import java.lang.invoke.VarHandle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Looks every few milliseconds whether a process keeps a reactor of this JVM from the network, and whether processes wait
 * while nothing moves; on suspicion it looks again after one. Sleeps while no process runs on a reactor; lives as long as
 * there is a reactor.
 */
final class Watchdog implements Runnable {
    /** Rare, because every look takes a core from somebody for some microseconds. */
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private static final long SUSPICIOUS_TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int QUIET_TICKS_BEFORE_SLEEP = 25;

    /** What a look found. */
    enum Finding {
        NOTHING_MOVES,
        ALL_WELL,
        SUSPICION
    }

    private static final Set<Reactor> WATCHED = ConcurrentHashMap.newKeySet();

    private static volatile boolean asleep;
    private static volatile @Nullable Thread thread;

    private Watchdog() {}

    static synchronized void watch(Reactor reactor) {
        WATCHED.add(reactor);
        if (thread == null) {
            Thread fresh =
                    Thread.ofPlatform().daemon().name("remotable-watchdog").unstarted(new Watchdog());
            thread = fresh;
            fresh.start();
        }
    }

    /** Returns when the thread has ended, if this was the last one. */
    static void forget(Reactor reactor) throws InterruptedException {
        WATCHED.remove(reactor);
        Thread current = thread;
        if (current != null) {
            LockSupport.unpark(current);
            while (WATCHED.isEmpty() && current.isAlive()) {
                current.join(1);
            }
        }
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
        int quiet = 0;
        while (!isToEnd()) {
            Finding found = look();
            ProcessorTime.makeReady();
            quiet = found == Finding.NOTHING_MOVES ? quiet + 1 : 0;
            if (quiet < QUIET_TICKS_BEFORE_SLEEP) {
                LockSupport.parkNanos(this, found == Finding.SUSPICION ? SUSPICIOUS_TICK_NANOS : TICK_NANOS);
            } else {
                sleep();
                quiet = 0;
            }
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
        Finding worst = Overflow.watch();
        for (Reactor reactor : WATCHED) {
            Finding found = reactor.watch();
            worst = found.compareTo(worst) > 0 ? found : worst;
        }
        return worst;
    }
}
