package io.remotable.benchmarks.peers.measure;

import java.time.Duration;
import java.util.function.LongConsumer;

/** The games that can be played over an {@link Echo}, one after the other. */
public final class Rally implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Echo echo;
    private volatile LongConsumer game = number -> {};

    private Rally(Echo.Opener opener) throws Exception {
        echo = opener.open(number -> game.accept(number));
    }

    /**
     * A ball is sent again as soon as it is back.
     *
     * @throws Exception when none came back
     */
    public static Figures pingPong(Span span, Echo.Opener opener) throws Exception {
        try (Rally rally = new Rally(opener)) {
            return PingPong.play(span, rally);
        }
    }

    /**
     * A ball every two milliseconds. It is warmed up by balls as fast as they come back.
     *
     * @throws Exception when none came back
     */
    public static Figures pacedPingPong(Span span, Echo.Opener opener) throws Exception {
        try (Rally rally = new Rally(opener)) {
            PingPong.play(new Span(Duration.ZERO, span.warmUp()), rally);
            return PacedPingPong.play(span.warm(), rally);
        }
    }

    void play(LongConsumer next) {
        game = next;
    }

    void send(long number) {
        echo.send(number);
    }

    @Override
    public void close() {
        echo.close();
    }
}
