package io.remotable.benchmarks.machine;

import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Span;
import io.remotable.benchmarks.peers.measure.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What this process takes of the machine. */
public final class Usage {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";
    private static final int COLLECTIONS = 3;

    private Usage() {}

    /**
     * The resident memory, after garbage was collected.
     *
     * @return bytes
     * @throws UnavailableException where the system does not tell
     */
    public static long residentBytes() throws UnavailableException, IOException {
        if (!Files.isReadable(STATUS)) {
            throw new UnavailableException("resident memory is told by " + STATUS + " only, thus on Linux");
        }
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        String kilobytes = Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(RESIDENT))
                .findFirst()
                .orElseThrow(() -> new UnavailableException(STATUS + " does not tell " + RESIDENT))
                .replaceAll("\\D", "");
        return Long.parseLong(kilobytes) * 1024;
    }

    /** The processor time that is used while nothing happens, once everything has settled. */
    public static Figures idle(Span span) throws InterruptedException {
        Thread.sleep(span.warmUp());
        Duration before = processorTime();
        long began = System.nanoTime();
        Thread.sleep(span.measured());
        Duration used = processorTime().minus(before);
        double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
        return new Figures(Map.of()).with("processorNanosPerSecond", Math.round(used.toNanos() / seconds));
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
