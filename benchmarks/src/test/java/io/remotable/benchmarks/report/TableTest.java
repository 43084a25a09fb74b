package io.remotable.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.benchmarks.plan.Metric;
import io.remotable.benchmarks.plan.Plan;
import io.remotable.benchmarks.plan.Results;
import io.remotable.benchmarks.plan.Subjects;
import io.remotable.benchmarks.plan.Work;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Work RING = Plan.of(List.of("ring")).getFirst();

    private final Results results = new Results();

    @Test
    void shouldWarnOfAHostThatGaveMuchTimeToOthers() {
        run(0);
        run(34);

        assertThat(Table.lines(RING, results, Map.of()))
                .last()
                .asString()
                .matches("ring +host +took 3\\.4 % of a run's time for others +judge with care");
    }

    @Test
    void shouldNotMentionAHostThatGaveLittle() {
        run(Results.TOLERABLE_STOLEN);

        assertThat(Table.lines(RING, results, Map.of())).isNotEmpty().noneMatch(line -> line.contains("host"));
    }

    private void run(long stolenPermille) {
        results.add(
                RING.name(), Subjects.REMOTABLE, Map.of(Metric.RATE.key(), 2_000_000L, Results.STOLEN, stolenPermille));
    }
}
