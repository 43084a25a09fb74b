package io.remotable.benchmarks.peers.erlang;

import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Latencies;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Reads what our modules wrote. */
final class Results {
    private Results() {}

    /** A file of nanoseconds, 64 bits each. */
    static Figures latencies(Path samples) throws IOException {
        Histogram histogram = new Histogram(TimeUnit.MINUTES.toNanos(1), 3);
        ByteBuffer nanos = ByteBuffer.wrap(Files.readAllBytes(samples));
        while (nanos.hasRemaining()) {
            histogram.recordValue(Math.min(nanos.getLong(), histogram.getHighestTrackableValue()));
        }
        return Latencies.figures(histogram);
    }

    /** {@code COUNT in NANOSECONDS}. */
    static Figures rate(String line) {
        String[] parts = line.split(" in ", 2);
        return Figures.rate(Double.parseDouble(parts[0]) * TimeUnit.SECONDS.toNanos(1) / Long.parseLong(parts[1]));
    }

    /** The bytes of a process. */
    static Figures memory(String line) {
        return new Figures(Map.of()).with("bytesPerProcess", Long.parseLong(line));
    }
}
