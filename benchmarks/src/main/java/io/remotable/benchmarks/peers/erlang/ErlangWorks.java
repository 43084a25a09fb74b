package io.remotable.benchmarks.peers.erlang;

import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is measured of Erlang/OTP. */
public final class ErlangWorks {
    private static final int RING = 1000;
    private static final int IDLE = 100_000;

    /** Of all nodes: a sender is suspended at 32 MiB that have not left instead of at 1 MiB, so that the window fits. */
    private static final List<String> FLAGS = List.of("+zdbbl", "32768");

    /** Where many processes are: room for them. */
    private static final List<String> ROOMY = List.of("+P", "2000000");

    private ErlangWorks() {}

    /** How a measurement is run, and its result read. */
    @FunctionalInterface
    private interface Way {
        Figures go(Measurement measurement) throws Exception;
    }

    /** Between two nodes. */
    public static Map<String, Program> remote() {
        Way latencies = measurement -> {
            measurement.remote();
            return Results.latencies(measurement.samples());
        };
        Way rate = measurement -> Results.rate(measurement.remote());
        return Map.of(
                "ping-pong", program("ping_pong", latencies),
                "paced-ping-pong", program("paced_ping_pong", latencies),
                "one-way", sized(program("one_way", rate)),
                "death-notice", program("death_notice", latencies),
                "spawn-remote", program("spawn_remote", latencies),
                "spawn-remote-pipelined", program("spawn_remote_pipelined", rate));
    }

    /** Within one emulator. */
    public static Map<String, Program> local() {
        Way latencies = measurement -> {
            measurement.local();
            return Results.latencies(measurement.samples());
        };
        Way rate = measurement -> Results.rate(measurement.local());
        Way memory = measurement -> Results.memory(measurement.local());
        return Map.of(
                "local-ping-pong", program("ping_pong", latencies),
                "local-one-way", sized(program("one_way", rate)),
                "ring", program("ring", FLAGS, RING, rate),
                "spawn-local", program("spawn_local", rate),
                "idle-memory", program("idle_memory", ROOMY, IDLE, memory));
    }

    private static Program program(String work, Way way) {
        return program(work, FLAGS, 0, way);
    }

    private static Program program(String work, List<String> flags, int count, Way way) {
        return arguments -> {
            Path directory = Files.createTempDirectory("remotable-erlang");
            try {
                Otp.compileInto(directory);
                Emulator emulator = new Emulator(directory, flags);
                return way.go(new Measurement(work, emulator, arguments, arguments.count(count)));
            } finally {
                delete(directory);
            }
        };
    }

    private static Program sized(Program program) {
        return arguments -> program.run(arguments).with("bytes", arguments.bytes());
    }

    private static void delete(Path directory) throws Exception {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
