package io.remotable.benchmarks.peers.measure;

import java.util.concurrent.TimeUnit;

/** Counts what has been done after the warm-up, and how long that took. For one thread at a time. */
public final class Throughput {
    private final long warm;
    private final long over;
    private long began;
    private long ended;
    private long count = -1;

    /** Begins now. */
    public Throughput(Span span) {
        long now = System.nanoTime();
        warm = now + span.warmUp().toNanos();
        over = now + span.whole().toNanos();
    }

    /** Counts what has been done until now; tells whether more is wanted. */
    public boolean add(long done) {
        long now = System.nanoTime();
        if (count >= 0) {
            count += done;
            ended = now;
        } else if (now - warm >= 0) {
            count = 0;
            began = now;
        }
        return now - over < 0 || count <= 0;
    }

    /** The rate. */
    public Figures figures() {
        return Figures.rate((double) count * TimeUnit.SECONDS.toNanos(1) / (ended - began));
    }
}
