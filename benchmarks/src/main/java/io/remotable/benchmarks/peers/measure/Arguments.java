package io.remotable.benchmarks.peers.measure;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The arguments behind subject and work, each as {@code name=number}: {@code seconds}, {@code warmup} (seconds too, as many
 * by default), {@code bytes} of a message and {@code count} of processes.
 */
public final class Arguments {
    private static final Set<String> NAMES = Set.of("seconds", "warmup", "bytes", "count");
    private static final double SECONDS = 5;
    private static final int BYTES = 16;

    private final Map<String, Double> values = new HashMap<>();

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when one is none of them; its message tells which
     */
    public Arguments(List<String> words) {
        for (String word : words) {
            String[] parts = word.split("=", 2);
            if (parts.length < 2 || !NAMES.contains(parts[0]) || !parts[1].matches("\\d+(\\.\\d+)?")) {
                throw new IllegalArgumentException(
                        word + " is no argument; known are seconds=N, warmup=N, bytes=N and count=N");
            }
            values.put(parts[0], Double.valueOf(parts[1]));
        }
    }

    /** How long to warm up and to measure. */
    public Span span() {
        double seconds = values.getOrDefault("seconds", SECONDS);
        return new Span(ofSeconds(values.getOrDefault("warmup", seconds)), ofSeconds(seconds));
    }

    private static Duration ofSeconds(double seconds) {
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    /** The bytes of a message that is sent one way. */
    public int bytes() {
        return values.getOrDefault("bytes", (double) BYTES).intValue();
    }

    /**
     * The bytes of a message that is sent one way by something that limits them.
     *
     * @throws UnavailableException when they are more than it takes
     */
    public int bytes(int most) throws UnavailableException {
        if (bytes() > most) {
            throw new UnavailableException("it takes messages of at most " + most + " bytes");
        }
        return bytes();
    }

    /** The number of processes. */
    public int count(int otherwise) {
        return values.getOrDefault("count", (double) otherwise).intValue();
    }
}
