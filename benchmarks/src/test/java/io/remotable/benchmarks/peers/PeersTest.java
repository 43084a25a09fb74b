package io.remotable.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.plan.Plan;
import io.remotable.benchmarks.plan.Work;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeersTest {
    @Test
    void shouldDoOnlyWhatIsPlanned() {
        List<String> planned = Plan.all().stream().map(Work::program).toList();

        assertThat(Subjects.ALL)
                .allSatisfy(subject ->
                        assertThat(planned).containsAll(subject.works().keySet()));
    }

    @ParameterizedTest
    @CsvSource({"pekko-local, ring", "grpc, ping-pong"})
    void shouldMeasureAPeer(String subject, String work) throws Exception {
        Arguments arguments = new Arguments(List.of("warmup=0.01", "seconds=0.02", "count=2", "bytes=100"));

        assertThat(Subjects.find(subject, work).orElseThrow().run(arguments).byName())
                .isNotEmpty();
    }
}
