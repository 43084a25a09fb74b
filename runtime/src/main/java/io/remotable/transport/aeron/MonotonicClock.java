package io.remotable.transport.aeron;

import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.EpochClock;

/**
 * The time of day that never jumps. The driver and its client take each other for dead by the time of day, which a set
 * clock or a suspended machine would make them believe.
 */
final class MonotonicClock implements EpochClock {
    private final long offset = System.currentTimeMillis() - millis();

    @Override
    public long time() {
        return offset + millis();
    }

    private static long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }
}
