package io.remotable.benchmarks.peers.measure;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Takes latencies: those that end within the warm-up are not counted. For one thread at a time. */
public final class Latencies {
    private final Histogram histogram = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
    private final long warm;
    private final long over;

    /** Begins now. */
    public Latencies(Span span) {
        long now = System.nanoTime();
        warm = now + span.warmUp().toNanos();
        over = now + span.whole().toNanos();
    }

    /** Takes one, from a {@code nanoTime} to another; tells whether more are wanted. */
    public boolean add(long from, long to) {
        if (to - warm >= 0) {
            histogram.recordValue(Math.clamp(to - from, 0, histogram.getHighestTrackableValue()));
        }
        return to - over < 0 || histogram.getTotalCount() == 0;
    }

    /** The percentiles. */
    public Figures figures() {
        return figures(histogram);
    }

    /** The percentiles of latencies that were taken elsewhere. */
    public static Figures figures(Histogram histogram) {
        return new Figures(Map.of())
                .with("p50Nanos", histogram.getValueAtPercentile(50))
                .with("p90Nanos", histogram.getValueAtPercentile(90))
                .with("p99Nanos", histogram.getValueAtPercentile(99))
                .with("meanNanos", Math.round(histogram.getMean()))
                .with("samples", histogram.getTotalCount());
    }
}
