package io.remotable.benchmarks.report;

import io.remotable.benchmarks.plan.Metric;
import io.remotable.benchmarks.plan.Results;
import io.remotable.benchmarks.plan.Subjects;
import io.remotable.benchmarks.plan.Work;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that was found, for programs. */
public final class Json {
    private Json() {}

    /**
     * A document.
     *
     * @param setting what it was measured with and on
     */
    public static String document(Map<String, String> setting, List<Work> works, Results results) {
        return "{\n\"setting\": " + object(setting, Json::text) + ",\n\"works\": ["
                + works.stream().map(work -> work(work, results)).collect(Collectors.joining(",")) + "\n]}\n";
    }

    private static String work(Work work, Results results) {
        return "\n{\"work\": " + text(work.name()) + ", \"about\": " + text(work.about()) + ",\n \"bars\": "
                + array(work.bars().stream()
                        .map(bar -> "{\"bar\": " + text(bar.text()) + ", \"verdict\": "
                                + text(bar.verdict(work.name(), results)) + "}"))
                + ",\n \"subjects\": ["
                + results.subjects(work.name()).stream()
                        .map(subject -> subject(work, subject, results))
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String subject(Work work, String subject, Results results) {
        return "\n  {\"subject\": " + text(subject) + ", \"median\": {"
                + Stream.of(Metric.values())
                        .flatMap(metric -> results.median(work.name(), subject, metric).stream()
                                .mapToObj(value -> text(metric.key()) + ": " + Math.round(value)))
                        .collect(Collectors.joining(", "))
                + "}, \"runs\": "
                + array(results.runs(work.name(), subject).stream().map(run -> object(run, String::valueOf)))
                + (subject.equals(Subjects.AERON) ? ", \"work\": " + text(work.beside()) : "") + "}";
    }

    private static String array(Stream<String> elements) {
        return elements.collect(Collectors.joining(", ", "[", "]"));
    }

    private static <V> String object(Map<String, V> fields, Function<V, String> format) {
        return fields.entrySet().stream()
                .map(field -> text(field.getKey()) + ": " + format.apply(field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String text(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}
