package io.remotable.benchmarks.run;

import io.remotable.benchmarks.machine.Jvm;
import io.remotable.benchmarks.machine.Stolen;
import io.remotable.benchmarks.plan.Metric;
import io.remotable.benchmarks.plan.Subjects;
import io.remotable.benchmarks.plan.Work;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs trials.
 *
 * @param warmup  how many seconds each plays before
 * @param seconds how long each is measured
 * @param log     gets what trials print on standard error
 */
public record Trials(double warmup, double seconds, Path log) {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int UNAVAILABLE = 3;
    private static final String PEER = "io.remotable.benchmarks.peers.Peer";

    Outcome run(String subject, Work work) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(subject, work.programOf(subject)));
        arguments.add("warmup=" + warmup);
        arguments.add("seconds=" + secondsOf(work));
        arguments.addAll(work.arguments());
        Stolen before = Stolen.now();
        Outcome outcome = run(Subjects.OWN.contains(subject) ? Trial.class.getName() : PEER, flags(work), arguments);
        long stolen = Stolen.now().permilleSince(before);
        return outcome instanceof Outcome.Measured measured ? measured.withStolen(stolen) : outcome;
    }

    /** Idle time is measured for longer: clocks of processor time tick slowly. */
    private double secondsOf(Work work) {
        return work.main() == Metric.PROCESSOR ? 4 * seconds : seconds;
    }

    /**
     * Where memory is measured, heaps shrink to what is used, so that resident memory tells it. Where a rate is, they are of
     * a size that was touched before, as those of servers are: otherwise a short run measures how the system gives memory.
     */
    private static List<String> flags(Work work) {
        return switch (work.main()) {
            case MEMORY -> List.of("-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=1", "-XX:MaxHeapFreeRatio=1");
            case RATE -> List.of("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch");
            case P50, P90, P99, PROCESSOR -> List.of();
        };
    }

    /** What peers can do: a subject and a work in each line. */
    List<String> peers() throws IOException, InterruptedException {
        return printed(PEER, List.of(), List.of("list")).lines();
    }

    private Outcome run(String main, List<String> flags, List<String> arguments)
            throws IOException, InterruptedException {
        Printed printed = printed(main, flags, arguments);
        return switch (printed.status()) {
            case 0 ->
                Outcome.ofLine(printed.lines().isEmpty() ? "" : printed.lines().getLast());
            case UNAVAILABLE -> new Outcome.Missing(printed.lastError());
            default -> new Outcome.Failed(printed.lastError());
        };
    }

    private record Printed(int status, List<String> lines, String lastError) {}

    private Printed printed(String main, List<String> flags, List<String> arguments)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("trial", ".out");
        Path errors = Files.createTempFile("trial", ".err");
        try {
            Process process = new ProcessBuilder(Jvm.command(flags, main, arguments))
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            boolean ended = endedInTime(process);
            String error = logged(arguments, errors);
            return ended
                    ? new Printed(process.exitValue(), Files.readAllLines(output), error)
                    : new Printed(-1, List.of(), "it did not end in time");
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private boolean endedInTime(Process process) throws InterruptedException {
        long patience =
                PATIENCE.plusNanos((long) ((warmup + 6 * seconds) * 1e9)).toNanos();
        try {
            return process.waitFor(patience, TimeUnit.NANOSECONDS);
        } finally {
            List<ProcessHandle> descendants = process.descendants().toList();
            process.destroyForcibly().waitFor();
            descendants.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** The last line that is not of a stack trace. */
    private String logged(List<String> arguments, Path errors) throws IOException {
        String text = Files.readString(errors, StandardCharsets.UTF_8);
        if (!text.isBlank()) {
            String entry = "--- " + String.join(" ", arguments) + "\n" + text;
            Files.writeString(log, entry, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        List<String> lines = text.lines().filter(line -> line.matches("\\S.*")).toList();
        return lines.isEmpty() ? "" : lines.getLast();
    }
}
