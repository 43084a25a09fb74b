package io.remotable.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The processor time of a virtual machine so far, and what its host gave to others of it.
 *
 * @param ticks all of it
 * @param taken what others got
 */
public record Stolen(long ticks, long taken) {
    private static final Path STATISTICS = Path.of("/proc/stat");

    /** In the first line of the file, behind a word: user, nice, system, idle, iowait, irq, softirq, steal. */
    private static final int KINDS = 8;

    /** As of now; nothing where the system does not tell. */
    public static Stolen now() {
        try (Stream<String> lines = Files.lines(STATISTICS)) {
            return of(lines.findFirst().orElse(""));
        } catch (IOException e) {
            return new Stolen(0, 0);
        }
    }

    static Stolen of(String line) {
        long[] ticks = Stream.of(line.split("\\s+"))
                .skip(1)
                .limit(KINDS)
                .mapToLong(Long::parseLong)
                .toArray();
        return ticks.length == KINDS ? new Stolen(LongStream.of(ticks).sum(), ticks[KINDS - 1]) : new Stolen(0, 0);
    }

    /** The share of the time since then that others got, in thousandths. */
    public long permilleSince(Stolen earlier) {
        long passed = ticks - earlier.ticks;
        return passed <= 0 ? 0 : Math.round(1000.0 * (taken - earlier.taken) / passed);
    }
}
