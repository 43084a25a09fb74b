package io.remotable.scheduler;

import java.util.concurrent.TimeUnit;

/**
 * How long the watchdog waits between two looks: a moment on suspicion, longer when there is none, and much longer once
 * all has been well for two seconds. A look takes some 50 microseconds from whoever runs on that core; every four
 * milliseconds it would show in every hundredth round trip. A reactor that is busy at each look is suspicious at every other
 * one only: what it runs at one is gone at the next, or is found then.
 */
final class Rhythm {
    static final long SUSPICIOUS_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    static final long USUAL_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    static final long CALM_NANOS = TimeUnit.MILLISECONDS.toNanos(32);
    static final long NANOS_BEFORE_CALM = TimeUnit.SECONDS.toNanos(2);

    private long nanosWithoutTrouble;
    private boolean firstOfTwo;

    /** How long to wait after a look that found something. */
    long after(Watchdog.Finding found) {
        if (found == Watchdog.Finding.TROUBLE) {
            nanosWithoutTrouble = 0;
        }
        firstOfTwo = found == Watchdog.Finding.BUSY && !firstOfTwo;
        boolean suspicious = firstOfTwo || found.compareTo(Watchdog.Finding.SUSPICION) >= 0;
        long pause = suspicious ? SUSPICIOUS_NANOS : unsuspiciousNanos();
        nanosWithoutTrouble += pause;
        return pause;
    }

    private long unsuspiciousNanos() {
        return nanosWithoutTrouble < NANOS_BEFORE_CALM ? USUAL_NANOS : CALM_NANOS;
    }
}
