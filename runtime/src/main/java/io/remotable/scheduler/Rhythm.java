package io.remotable.scheduler;

import java.util.concurrent.TimeUnit;

/**
 * How long the watchdog waits between two looks: a moment on suspicion, longer when there is none, and much longer once
 * all has been well for two seconds. A look takes some 50 microseconds from whoever runs on that core; every four
 * milliseconds it would show in every hundredth round trip.
 */
final class Rhythm {
    static final long SUSPICIOUS_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    static final long USUAL_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    static final long CALM_NANOS = TimeUnit.MILLISECONDS.toNanos(32);
    static final long NANOS_BEFORE_CALM = TimeUnit.SECONDS.toNanos(2);

    private long nanosWithoutTrouble;

    /** How long to wait after a look that found something. */
    long after(Watchdog.Finding found) {
        if (found == Watchdog.Finding.TROUBLE) {
            nanosWithoutTrouble = 0;
        }
        long pause = switch (found) {
            case SUSPICION, TROUBLE -> SUSPICIOUS_NANOS;
            case ALL_WELL, NOTHING_MOVES -> nanosWithoutTrouble < NANOS_BEFORE_CALM ? USUAL_NANOS : CALM_NANOS;
        };
        nanosWithoutTrouble += pause;
        return pause;
    }
}
