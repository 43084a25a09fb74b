package io.remotable.benchmarks.report;

import io.remotable.benchmarks.plan.Metric;
import io.remotable.benchmarks.plan.Results;
import io.remotable.benchmarks.plan.Subjects;
import io.remotable.benchmarks.plan.Work;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line for each figure and each bar. */
public final class Table {
    private static final List<Metric> TIMES = List.of(Metric.P50, Metric.P90, Metric.P99);

    private Table() {}

    /** What stands above the lines. */
    public static String heading() {
        return line("work", "subject", "median of the runs", "to aeron");
    }

    /**
     * The lines of a work.
     *
     * @param without why there are no figures, by the subjects that have none
     */
    public static Stream<String> lines(Work work, Results results, Map<String, String> without) {
        return Stream.of(
                        figures(work, results), without(work, without), bars(work, results), disturbance(work, results))
                .flatMap(lines -> lines);
    }

    private static Stream<String> figures(Work work, Results results) {
        return results.subjects(work.name()).stream()
                .map(subject ->
                        line(work.name(), subject, figures(work, subject, results), ratio(work, subject, results)));
    }

    private static Stream<String> without(Work work, Map<String, String> reasons) {
        return reasons.entrySet().stream().map(entry -> line(work.name(), entry.getKey(), "-", entry.getValue()));
    }

    private static Stream<String> bars(Work work, Results results) {
        return work.bars().stream().map(bar -> line(work.name(), "bar", bar.text(), bar.verdict(work.name(), results)));
    }

    private static Stream<String> disturbance(Work work, Results results) {
        long stolen = results.mostStolen(work.name());
        return stolen <= Results.TOLERABLE_STOLEN
                ? Stream.empty()
                : Stream.of(line(
                        work.name(),
                        "host",
                        String.format(Locale.ROOT, "took %.1f %% of a run's time for others", stolen / 10.0),
                        "judge with care"));
    }

    private static String line(String work, String subject, String figures, String remark) {
        return String.format(Locale.ROOT, "%-26s %-20s %-42s %s", work, subject, figures, remark)
                .stripTrailing();
    }

    private static String figures(Work work, String subject, Results results) {
        return metrics(work)
                .flatMap(metric -> results.median(work.name(), subject, metric).stream()
                        .mapToObj(value -> metric.label() + " " + metric.format(value)))
                .collect(Collectors.joining("  "));
    }

    private static Stream<Metric> metrics(Work work) {
        return TIMES.contains(work.main()) ? TIMES.stream() : Stream.of(work.main());
    }

    private static String ratio(Work work, String subject, Results results) {
        OptionalDouble own = results.median(work.name(), subject, work.main());
        OptionalDouble aeron = results.median(work.name(), Subjects.AERON, work.main());
        if (subject.equals(Subjects.AERON) || own.isEmpty() || aeron.isEmpty() || aeron.getAsDouble() == 0) {
            return "";
        }
        return String.format(Locale.ROOT, "x %.2f", own.getAsDouble() / aeron.getAsDouble());
    }
}
