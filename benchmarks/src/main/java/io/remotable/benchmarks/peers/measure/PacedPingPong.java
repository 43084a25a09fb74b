package io.remotable.benchmarks.peers.measure;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * A ball every two milliseconds, by a schedule that waits for none: the number on it is the time at which it was to be
 * sent, so that what a late one delays is counted as well.
 */
final class PacedPingPong implements LongConsumer {
    private static final long PERIOD = Duration.ofMillis(2).toNanos();
    /** A sleep ends late by less than this: it is spun away, so that the schedule is kept. */
    private static final long SLACK = Duration.ofNanos(150_000).toNanos();

    private final CompletableFuture<Latencies> done = new CompletableFuture<>();
    private final Latencies latencies;

    private PacedPingPong(Span span) {
        latencies = new Latencies(span);
    }

    /** Plays until the span is over. */
    static Figures play(Span span, Rally rally) throws Exception {
        PacedPingPong game = new PacedPingPong(span);
        rally.play(game);
        long due = System.nanoTime();
        long hopeless = due + span.whole().plus(Rally.PATIENCE).toNanos();
        while (!game.done.isDone() && due - hopeless < 0) {
            due += PERIOD;
            await(due);
            rally.send(due);
        }
        return game.done.get(0, TimeUnit.SECONDS).figures();
    }

    private static void await(long due) {
        long left = due - System.nanoTime();
        while (left > SLACK) {
            LockSupport.parkNanos(left - SLACK);
            left = due - System.nanoTime();
        }
        while (due - System.nanoTime() > 0) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void accept(long due) {
        if (!done.isDone() && !latencies.add(due, System.nanoTime())) {
            done.complete(latencies);
        }
    }
}
