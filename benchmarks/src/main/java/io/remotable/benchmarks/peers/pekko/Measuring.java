package io.remotable.benchmarks.peers.pekko;

import com.typesafe.config.Config;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Span;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;

/** An actor system whose guardian measures something. */
final class Measuring {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Measuring() {}

    /**
     * Runs it until it tells its figures.
     *
     * @param guardian takes where to tell them
     */
    static <T> Figures run(Config settings, Span span, Function<Consumer<Figures>, Behavior<T>> guardian)
            throws Exception {
        CompletableFuture<Figures> figures = new CompletableFuture<>();
        ActorSystem<T> system = ActorSystem.create(guardian.apply(figures::complete), "measuring", settings);
        system.getWhenTerminated()
                .thenRun(() -> figures.completeExceptionally(
                        new IllegalStateException("the measuring actor stopped before it had measured")));
        try {
            return figures.get(span.whole().plus(PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            system.terminate();
        }
    }

    /** The same with an answerer at the other side. */
    static Figures run(Side.Opener opener, Span span, Against guardian) throws Exception {
        try (Side side = opener.open()) {
            return run(side.settings(), span, found -> guardian.behavior(side, found));
        }
    }

    /** What measures against another side. */
    @FunctionalInterface
    interface Against {
        /** A guardian, and where it tells what it found. */
        Behavior<Wire> behavior(Side side, Consumer<Figures> found);
    }
}
