package io.remotable.benchmarks.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    @Test
    void shouldFindAWorkByItsNameAndWhatItsBarsCompareItWith() {
        assertThat(Plan.of(List.of("spawn-remote")))
                .extracting(Work::name)
                .containsExactly("ping-pong", "spawn-remote");
    }

    @Test
    void shouldFindAllWorksOfAProgram() {
        assertThat(Plan.of(List.of("one-way")))
                .allSatisfy(work -> assertThat(work.program()).isEqualTo("one-way"));
    }

    @Test
    void shouldTellWhichNameIsUnknown() {
        assertThatThrownBy(() -> Plan.of(List.of("pingpong")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no work named pingpong; --list tells which there are");
    }
}
