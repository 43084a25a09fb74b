package io.remotable.benchmarks.run;

import io.remotable.benchmarks.plan.Results;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of a trial. */
sealed interface Outcome {
    /** Figures were told. */
    record Measured(Map<String, Long> figures) implements Outcome {
        long stolen() {
            return figures.getOrDefault(Results.STOLEN, 0L);
        }

        Measured withStolen(long permille) {
            Map<String, Long> more = new HashMap<>(figures);
            more.put(Results.STOLEN, permille);
            return new Measured(more);
        }
    }

    /** There is nothing to measure on this machine. */
    record Missing(String reason) implements Outcome {}

    /** Something went wrong. */
    record Failed(String reason) implements Outcome {}

    /** The whole numbers in a line of JSON. */
    static Outcome ofLine(String line) {
        Matcher number = Parts.NUMBER.matcher(line);
        Map<String, Long> figures = new HashMap<>();
        while (line.startsWith("{") && number.find()) {
            figures.put(number.group(1), Long.valueOf(number.group(2)));
        }
        return figures.isEmpty() ? new Failed("it told no figure but: " + line) : new Measured(figures);
    }

    /** What lines are made of. */
    final class Parts {
        private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\":(-?\\d+)");

        private Parts() {}
    }
}
