package io.remotable.benchmarks;

import io.remotable.benchmarks.machine.Jvm;
import io.remotable.benchmarks.machine.Machine;
import io.remotable.benchmarks.plan.Metric;
import io.remotable.benchmarks.plan.Plan;
import io.remotable.benchmarks.plan.Results;
import io.remotable.benchmarks.plan.Work;
import io.remotable.benchmarks.report.Chart;
import io.remotable.benchmarks.report.Json;
import io.remotable.benchmarks.report.Table;
import io.remotable.benchmarks.run.Session;
import io.remotable.benchmarks.run.Trials;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures Remotable beside Aeron alone and beside others, and tells what is reached. */
@Command(
        name = "./remotable bench",
        description = "Measures Remotable beside Aeron alone and beside others.",
        footer = {"", "./remotable bench jmh [REGEX] runs the microbenchmarks instead."},
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {
    private static final double BUSY = 0.5;

    private final PrintStream out;

    @Parameters(paramLabel = "NAME", description = "What to measure; everything when none is named.")
    private List<String> names = List.of();

    @Option(names = "--list", description = "List what there is to measure.")
    private boolean list;

    @Option(names = "--runs", paramLabel = "N", description = "How often, for a median (default 5).")
    private int runs = 5;

    @Option(names = "--seconds", paramLabel = "N", description = "How long each run measures (default 3).")
    private double seconds = 3;

    @Option(
            names = "--warmup",
            paramLabel = "N",
            description =
                    "How many seconds each run plays before (default 8; for percentiles 30: the compiler is done then).")
    private double warmup = 8;

    @Option(names = "--quick", description = "One run of one second: for a first look.")
    private boolean quick;

    @Option(
            names = "--subjects",
            paramLabel = "NAME",
            split = ",",
            description = "Only these, for example remotable,aeron.")
    private List<String> subjects = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where figures.json and the charts go (default benchmarks/target/bench).")
    private Path directory = Jvm.classes().resolveSibling("bench");

    BenchCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        if (runs < 1 || seconds <= 0) {
            throw new IllegalArgumentException("--runs and --seconds must be more than 0");
        }
        if (warmup < 0) {
            throw new IllegalArgumentException("--warmup must not be less than 0");
        }
        List<Work> works = Plan.of(names);
        if (list) {
            works.forEach(work -> out.printf("%-26s %s%n", work.name(), work.about()));
            return 0;
        }
        Files.createDirectories(directory);
        Map<String, String> setting = setting();
        setting.forEach((name, value) -> out.println(name + ": " + value));
        if (Machine.load() > BUSY * Runtime.getRuntime().availableProcessors()) {
            out.println("The machine was busy in the last minute: if something still runs, the figures tell little.");
        }
        out.println();
        measure(works, setting);
        return 0;
    }

    private Map<String, String> setting() {
        Map<String, String> setting = Machine.describe();
        setting.put("time", Instant.now().toString());
        setting.put("runs", String.valueOf(runs()));
        setting.put("seconds", String.valueOf(seconds()));
        setting.put("warm-up", String.valueOf(warmup()));
        return setting;
    }

    private int runs() {
        return quick ? 1 : runs;
    }

    private double seconds() {
        return quick ? 1 : seconds;
    }

    private double warmup() {
        return quick ? 1 : warmup;
    }

    private void measure(List<Work> works, Map<String, String> setting) throws IOException, InterruptedException {
        Trials trials = new Trials(warmup(), seconds(), directory.resolve("trials.log"));
        Session session = Session.start(trials, runs(), subjects, BenchCommand::progress);
        out.println(Table.heading());
        for (Work work : works) {
            Map<String, String> without = session.measure(work);
            progress("");
            Table.lines(work, session.results(), without).forEach(out::println);
            write(works, setting, session.results());
        }
        out.println();
        out.println("written to " + directory.toAbsolutePath().normalize());
    }

    private static void progress(String doing) {
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
            System.err.printf("\r%-60s\r", doing);
        }
    }

    private void write(List<Work> works, Map<String, String> setting, Results results) throws IOException {
        Files.writeString(directory.resolve("figures.json"), Json.document(setting, works, results));
        chart(Metric.P50, "Latency at the median", works, results, "latency.svg");
        chart(Metric.RATE, "Rate", works, results, "rate.svg");
    }

    private void chart(Metric metric, String title, List<Work> works, Results results, String file) throws IOException {
        String chart = Chart.of(metric, title, works, results);
        if (!chart.isEmpty()) {
            Files.writeString(directory.resolve(file), chart);
        }
    }
}
