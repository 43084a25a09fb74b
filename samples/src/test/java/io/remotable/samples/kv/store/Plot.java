package io.remotable.samples.kv.store;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was done to a store, and when, in milliseconds from the beginning. */
final class Plot {
    private final long start = System.nanoTime();
    private final Collection<String> lines = new ConcurrentLinkedQueue<>();

    void add(String line) {
        lines.add(String.format("%6d  %s", (System.nanoTime() - start) / 1_000_000, line));
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
