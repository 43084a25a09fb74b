package io.remotable.benchmarks.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.node.Node;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessWorksTest {
    private static Node here;
    private static Node there;

    @BeforeAll
    static void startNodes() {
        here = Node.builder().start();
        there = Node.builder().start();
    }

    @AfterAll
    static void closeNodes() {
        OtherNode.closeFurther();
        here.close();
        there.close();
    }

    static Set<String> remote() {
        return ProcessWorks.REMOTE.keySet();
    }

    static Set<String> local() {
        return ProcessWorks.LOCAL.keySet();
    }

    @ParameterizedTest
    @MethodSource("remote")
    void shouldMeasureBetweenTwoNodes(String work) throws Exception {
        Figures figures = ProcessWorks.REMOTE.get(work).run(new Pair(here, there.id()), small());

        assertThat(figures.byName()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("local")
    void shouldMeasureWithinANode(String work) throws Exception {
        Figures figures = ProcessWorks.LOCAL.get(work).run(new Pair(here, here.id()), small());

        assertThat(figures.byName()).isNotEmpty();
    }

    private static Arguments small() {
        return new Arguments(List.of("warmup=0.01", "seconds=0.02", "count=2", "bytes=20000"));
    }
}
