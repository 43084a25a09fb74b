package io.remotable.benchmarks.peers.measure;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** One ball between two: it is sent again as soon as it is back. The number on it is the time it was sent. */
final class PingPong implements LongConsumer {
    private final CompletableFuture<Latencies> done = new CompletableFuture<>();
    private final Span span;
    private final Latencies latencies;
    private final LongConsumer send;

    private PingPong(Span span, LongConsumer send) {
        this.span = span;
        this.latencies = new Latencies(span);
        this.send = send;
    }

    /** Plays until the span is over. */
    static Figures play(Span span, Rally rally) throws Exception {
        PingPong game = new PingPong(span, rally::send);
        rally.play(game);
        rally.send(System.nanoTime());
        return game.done
                .get(game.span.whole().toSeconds() + Rally.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .figures();
    }

    @Override
    public void accept(long sent) {
        long now = System.nanoTime();
        if (latencies.add(sent, now)) {
            send.accept(now);
        } else {
            done.complete(latencies);
        }
    }
}
