package io.remotable.benchmarks.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments.ArgumentSet;
import org.junit.jupiter.params.provider.MethodSource;

class FrameWorksTest {
    private static final String BYTES = "bytes=200000";

    static Stream<ArgumentSet> works() {
        return Stream.of(Endpoint.Kind.values())
                .flatMap(kind -> FrameWorks.ALL.entrySet().stream()
                        .map(work -> argumentSet(kind + " " + work.getKey(), kind, work.getValue())));
    }

    @ParameterizedTest
    @MethodSource("works")
    void shouldMeasureBetweenThreads(Endpoint.Kind kind, Measurement work) throws Exception {
        Arguments arguments = new Arguments(List.of("warmup=0.01", "seconds=0.02", "count=2", BYTES));

        Figures figures = work.run(new Measurement.Place(kind, OtherSide::inThreads), arguments);

        assertThat(figures.byName()).isNotEmpty();
    }
}
