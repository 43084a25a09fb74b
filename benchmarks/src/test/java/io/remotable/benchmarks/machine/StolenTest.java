package io.remotable.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StolenTest {
    @Test
    void shouldTellTheShareThatOthersGot() {
        Stolen before = Stolen.of("cpu  1000 0 200 5000 10 0 90 100 7 7");
        Stolen after = Stolen.of("cpu  1700 0 300 5100 10 0 100 190 7 7");

        assertThat(after.permilleSince(before)).isEqualTo(90);
    }

    @Test
    void shouldTellNothingWhereTheSystemDoesNot() {
        assertThat(Stolen.of("").permilleSince(Stolen.of(""))).isZero();
    }
}
