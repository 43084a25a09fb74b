package io.remotable.benchmarks.plan;

import java.util.Locale;
import java.util.OptionalDouble;

/** What a figure of Remotable must reach. */
public sealed interface Bar {
    /** The figure. */
    Metric metric();

    /** The bar in words. */
    String text();

    /** What is limited. */
    double limit();

    /** What was reached of it; empty when what it needs was not measured. */
    OptionalDouble actual(String work, Results results);

    /** A value of what is limited, for people. */
    String format(double value);

    /** Whether it is reached, and by how much. */
    default String verdict(String work, Results results) {
        OptionalDouble actual = actual(work, results);
        return actual.isEmpty()
                ? "not measured"
                : (reaches(actual.getAsDouble()) ? "reached" : "MISSED") + ", " + format(actual.getAsDouble());
    }

    private boolean reaches(double actual) {
        return metric().moreIsBetter() ? actual >= limit() : actual <= limit();
    }

    /** A limit in the figure's own unit: an upper one, or a lower one where more is better. */
    static Bar of(Metric metric, double limit) {
        return new Limit(metric, limit);
    }

    /** A limit of the ratio to the same figure of a subject. */
    static Bar times(Metric metric, double factor, String subject) {
        return new Ratio(metric, factor, "", subject);
    }

    /** A limit of the ratio to the same figure of Remotable in another work. */
    static Bar timesOwn(Metric metric, double factor, String work) {
        return new Ratio(metric, factor, work, Subjects.REMOTABLE);
    }

    private static String sign(Metric metric) {
        return metric.moreIsBetter() ? ">= " : "<= ";
    }

    /**
     * An absolute limit.
     *
     * @param metric the figure
     * @param limit  in its unit
     */
    record Limit(Metric metric, double limit) implements Bar {
        @Override
        public String text() {
            return metric.label() + " " + sign(metric) + metric.format(limit);
        }

        @Override
        public OptionalDouble actual(String work, Results results) {
            return results.median(work, Subjects.REMOTABLE, metric);
        }

        @Override
        public String format(double value) {
            return metric.format(value);
        }
    }

    /**
     * A limit relative to another figure.
     *
     * @param metric  the figure
     * @param limit   how many times the other one
     * @param work    of which work that is; empty for the same
     * @param subject of which subject
     */
    record Ratio(Metric metric, double limit, String work, String subject) implements Bar {
        @Override
        public String text() {
            return metric.label() + " " + sign(metric) + format(limit) + " " + (work.isEmpty() ? subject : work);
        }

        @Override
        public OptionalDouble actual(String ownWork, Results results) {
            OptionalDouble own = results.median(ownWork, Subjects.REMOTABLE, metric);
            OptionalDouble other = results.reference(work.isEmpty() ? ownWork : work, subject, metric);
            return own.isEmpty() || other.isEmpty() || other.getAsDouble() == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(own.getAsDouble() / other.getAsDouble());
        }

        @Override
        public String format(double value) {
            return String.format(Locale.ROOT, "x %.2f", value);
        }
    }
}
