package io.remotable.benchmarks.processes;

import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Span;
import io.remotable.benchmarks.peers.measure.Throughput;
import io.remotable.benchmarks.peers.measure.Window;
import java.util.function.IntSupplier;

/** Keeps a window of something under way, and counts what is done. */
final class Windowed {
    private Windowed() {}

    /**
     * The rate of it.
     *
     * @param begin  begins one more
     * @param finish waits until some are done, and tells how many
     */
    static Figures measure(Span span, Window window, Runnable begin, IntSupplier finish) {
        times(window.whole(), begin);
        Throughput throughput = new Throughput(span);
        int done = finish.getAsInt();
        while (throughput.add(done)) {
            times(done, begin);
            done = finish.getAsInt();
        }
        return throughput.figures();
    }

    private static void times(int count, Runnable begin) {
        for (int i = 0; i < count; i++) {
            begin.run();
        }
    }
}
