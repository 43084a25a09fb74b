package io.remotable.benchmarks.peers.measure;

import java.time.Duration;

/**
 * How long a measurement takes.
 *
 * @param warmUp what is done first and not counted
 * @param measured what is counted
 */
public record Span(Duration warmUp, Duration measured) {
    /** Both together. */
    public Duration whole() {
        return warmUp.plus(measured);
    }

    /** The time of the warm-up, for something else that is done before. */
    public Span before() {
        return new Span(Duration.ZERO, warmUp);
    }

    /** The same measurement of something that is warm already, and only has to settle. */
    public Span warm() {
        return new Span(warmUp.dividedBy(5), measured);
    }
}
