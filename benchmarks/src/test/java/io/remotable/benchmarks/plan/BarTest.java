package io.remotable.benchmarks.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BarTest {
    private final Results results = new Results();

    @Test
    void shouldBeReachedByTheMedianOfTheRuns() {
        time("ping-pong", Subjects.REMOTABLE, 10, 12, 900);

        assertThat(Bar.of(Metric.P50, 20).verdict("ping-pong", results)).isEqualTo("reached, 12 ns");
    }

    @Test
    void shouldCompareWithTheBestRunOfAPeer() {
        time("ping-pong", Subjects.REMOTABLE, 12);
        time("ping-pong", Subjects.ERLANG, 100, 20, 100);

        assertThat(Bar.times(Metric.P50, 0.5, Subjects.ERLANG).verdict("ping-pong", results))
                .isEqualTo("MISSED, x 0.60");
    }

    @Test
    void shouldCompareWithAnotherWork() {
        time("ping-pong", Subjects.REMOTABLE, 10);
        time("spawn-remote", Subjects.REMOTABLE, 20);

        assertThat(Bar.timesOwn(Metric.P50, 2.5, "ping-pong").verdict("spawn-remote", results))
                .isEqualTo("reached, x 2.00");
    }

    @Test
    void shouldTellThatThereIsNothingToCompareWith() {
        time("ping-pong", Subjects.REMOTABLE, 10);

        assertThat(Bar.times(Metric.P50, 1.25, Subjects.AERON).verdict("ping-pong", results))
                .isEqualTo("not measured");
    }

    private void time(String work, String subject, long... nanos) {
        for (long each : nanos) {
            results.add(work, subject, Map.of(Metric.P50.key(), each));
        }
    }
}
