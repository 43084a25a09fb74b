package io.remotable.benchmarks.processes;

import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Latencies;
import io.remotable.benchmarks.peers.measure.Span;

/** Does something over and over, and takes the time of each. */
final class Timed {
    private Timed() {}

    /** The latencies of a step. */
    static Figures each(Span span, Runnable step) {
        Latencies latencies = new Latencies(span);
        long began;
        do {
            began = System.nanoTime();
            step.run();
        } while (latencies.add(began, System.nanoTime()));
        return latencies.figures();
    }

    /** The latencies of a step that is too short for a clock: so many of them are timed together. */
    static Figures each(Span span, int together, Runnable step) {
        Latencies latencies = new Latencies(span);
        long ended;
        long each;
        do {
            long began = System.nanoTime();
            for (int i = 0; i < together; i++) {
                step.run();
            }
            ended = System.nanoTime();
            each = (ended - began) / together;
        } while (latencies.add(ended - each, ended));
        return latencies.figures();
    }
}
