package io.remotable.benchmarks.report;

import io.remotable.benchmarks.plan.Metric;
import io.remotable.benchmarks.plan.Results;
import io.remotable.benchmarks.plan.Subjects;
import io.remotable.benchmarks.plan.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Bars on a logarithmic scale, a group for each work, as SVG. It is written as text: a machine without fonts draws none. */
public final class Chart {
    private static final int LABELS = 190;
    private static final int WIDTH = 560;
    private static final int BAR = 14;
    private static final int GAP = 26;
    private static final String OWN = "#1b6ca8";
    private static final String AERON = "#9bb8cc";
    private static final String OTHER = "#d9a441";

    private final Metric metric;
    private final double least;
    private final double most;
    private final StringBuilder body = new StringBuilder();
    private int y = 50;

    private Chart(Metric metric, List<Row> rows) {
        this.metric = metric;
        least = Math.pow(10, Math.floor(Math.log10(value(rows, true))));
        most = Math.pow(10, Math.ceil(Math.log10(value(rows, false)) + 0.01));
    }

    private record Row(String work, String subject, double value) {}

    private static double value(List<Row> rows, boolean least) {
        Comparator<Row> order = Comparator.comparingDouble(Row::value);
        return Math.max(
                1,
                rows.stream()
                        .min(least ? order : order.reversed())
                        .orElseThrow()
                        .value());
    }

    /** The chart of all works whose main figure it is; empty when there are none. */
    public static String of(Metric metric, String title, List<Work> works, Results results) {
        List<Row> rows = works.stream()
                .filter(work -> work.main() == metric)
                .flatMap(work -> rows(work, results))
                .toList();
        return rows.isEmpty() ? "" : new Chart(metric, rows).draw(title, rows);
    }

    private static Stream<Row> rows(Work work, Results results) {
        return results.subjects(work.name()).stream()
                .flatMap(subject -> results.median(work.name(), subject, work.main()).stream()
                        .mapToObj(value -> new Row(work.name(), subject, value)));
    }

    private String draw(String title, List<Row> rows) {
        List<String> works = new ArrayList<>();
        for (Row row : rows) {
            if (!works.contains(row.work())) {
                works.add(row.work());
                y += GAP;
                text(10, y - 6, "font-weight='bold'", row.work());
            }
            draw(row);
        }
        grid();
        return String.format(
                Locale.ROOT,
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif' font-size='12'>%n"
                        + "<rect width='100%%' height='100%%' fill='white'/>%n"
                        + "<text x='10' y='24' font-size='16'>%s</text>%n%s</svg>%n",
                LABELS + WIDTH + 110,
                y + 40,
                title,
                body);
    }

    private void draw(Row row) {
        double x = x(row.value());
        String color = switch (row.subject()) {
            case Subjects.REMOTABLE -> OWN;
            case Subjects.AERON, Subjects.FRAMES -> AERON;
            default -> OTHER;
        };
        text(LABELS - 6, y + BAR - 3, "text-anchor='end'", row.subject());
        body.append(String.format(
                Locale.ROOT,
                "<rect x='%d' y='%d' width='%.1f' height='%d' fill='%s'/>%n",
                LABELS,
                y,
                x - LABELS,
                BAR - 2,
                color));
        text((int) x + 5, y + BAR - 3, "", metric.format(row.value()));
        y += BAR;
    }

    private void grid() {
        for (double tick = least; tick <= most; tick *= 10) {
            int x = (int) x(tick);
            body.append(
                    String.format(Locale.ROOT, "<line x1='%d' x2='%d' y1='50' y2='%d' stroke='#ccc'/>%n", x, x, y + 8));
            text(x, y + 24, "text-anchor='middle' fill='#666'", metric.format(tick));
        }
    }

    private double x(double value) {
        return LABELS + WIDTH * Math.max(0, Math.log10(Math.max(value, least) / least)) / Math.log10(most / least);
    }

    private void text(int x, int baseline, String attributes, String text) {
        body.append(String.format(Locale.ROOT, "<text x='%d' y='%d' %s>%s</text>%n", x, baseline, attributes, text));
    }
}
