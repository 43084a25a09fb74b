package io.remotable.scheduler;

import java.util.concurrent.TimeUnit;

/** Work that a reactor does in every cycle, besides polling the network. */
@FunctionalInterface
public interface Duty {
    /**
     * Does what is due; never waits.
     *
     * @param nowNanos {@link System#nanoTime()} of this cycle
     * @return how much was done; 0 when there was nothing to do
     */
    int doWork(long nowNanos);

    /**
     * How long nothing may be due at most.
     *
     * @return for how long the reactor may sleep, in nanoseconds
     */
    default long restNanos() {
        return TimeUnit.MILLISECONDS.toNanos(100);
    }
}
