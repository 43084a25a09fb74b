package io.remotable.benchmarks.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;

/** The figures of all runs so far. */
public final class Results {
    /** The figure of what the host of a virtual machine took of its time for others meanwhile, in thousandths. */
    public static final String STOLEN = "stolenPermille";

    /** As much of it as leaves a run worth something. */
    public static final long TOLERABLE_STOLEN = 10;

    private final Map<String, Map<String, List<Map<String, Long>>>> runs = new LinkedHashMap<>();

    /** Adds those of a run. */
    public void add(String work, String subject, Map<String, Long> figures) {
        runs.computeIfAbsent(work, name -> new LinkedHashMap<>())
                .computeIfAbsent(subject, name -> new ArrayList<>())
                .add(figures);
    }

    /** The works that were measured. */
    public Set<String> works() {
        return runs.keySet();
    }

    /** Who was measured in a work. */
    public Set<String> subjects(String work) {
        return runs.getOrDefault(work, Map.of()).keySet();
    }

    /** The runs of a subject. */
    public List<Map<String, Long>> runs(String work, String subject) {
        return runs.getOrDefault(work, Map.of()).getOrDefault(subject, List.of());
    }

    /** The median of a figure over the runs; empty when there is none. */
    public OptionalDouble median(String work, String subject, Metric metric) {
        double[] sorted = values(work, subject, metric).sorted().toArray();
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    /** The most that was stolen of the time of any run of a work, in thousandths. */
    public long mostStolen(String work) {
        return runs.getOrDefault(work, Map.of()).values().stream()
                .flatMap(List::stream)
                .mapToLong(figures -> figures.getOrDefault(STOLEN, 0L))
                .max()
                .orElse(0);
    }

    /** What others are compared with: of our own subjects the median, of peers the best run. */
    public OptionalDouble reference(String work, String subject, Metric metric) {
        if (Subjects.OWN.contains(subject)) {
            return median(work, subject, metric);
        }
        DoubleStream values = values(work, subject, metric);
        return metric.moreIsBetter() ? values.max() : values.min();
    }

    private DoubleStream values(String work, String subject, Metric metric) {
        return runs(work, subject).stream()
                .filter(figures -> figures.containsKey(metric.key()))
                .mapToDouble(figures -> figures.get(metric.key()));
    }
}
