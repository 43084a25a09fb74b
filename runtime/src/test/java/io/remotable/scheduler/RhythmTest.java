package io.remotable.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.scheduler.Watchdog.Finding;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private final Rhythm rhythm = new Rhythm();

    /** Looks until a time has passed. */
    private void look(long nanos, Finding found) {
        for (long passed = 0; passed < nanos; ) {
            passed += rhythm.after(found);
        }
    }

    @Test
    void shouldLookAgainSoonOnSuspicion() {
        assertThat(rhythm.after(Finding.SUSPICION)).isEqualTo(Rhythm.SUSPICIOUS_NANOS);
        assertThat(rhythm.after(Finding.TROUBLE)).isEqualTo(Rhythm.SUSPICIOUS_NANOS);
        assertThat(rhythm.after(Finding.ALL_WELL)).isEqualTo(Rhythm.USUAL_NANOS);
    }

    @Test
    void shouldLookTwiceWhereSomethingRunsAndThenWait() {
        assertThat(IntStream.range(0, 4).mapToLong(i -> rhythm.after(Finding.BUSY)))
                .containsExactly(
                        Rhythm.SUSPICIOUS_NANOS, Rhythm.USUAL_NANOS, Rhythm.SUSPICIOUS_NANOS, Rhythm.USUAL_NANOS);
        assertThat(rhythm.after(Finding.BUSY)).isEqualTo(Rhythm.SUSPICIOUS_NANOS);
        assertThat(rhythm.after(Finding.SUSPICION)).isEqualTo(Rhythm.SUSPICIOUS_NANOS);
        assertThat(rhythm.after(Finding.SUSPICION)).isEqualTo(Rhythm.SUSPICIOUS_NANOS);
        assertThat(rhythm.after(Finding.BUSY)).isEqualTo(Rhythm.SUSPICIOUS_NANOS);
    }

    @Test
    void shouldLookRarelyWhereSomethingAlwaysRunsButNothingKeepsTheReactor() {
        look(Rhythm.NANOS_BEFORE_CALM, Finding.BUSY);
        assertThat(rhythm.after(Finding.BUSY) + rhythm.after(Finding.BUSY))
                .isEqualTo(Rhythm.SUSPICIOUS_NANOS + Rhythm.CALM_NANOS);
    }

    @Test
    void shouldLookRarelyOnceAllHasBeenWellForLong() {
        look(Rhythm.NANOS_BEFORE_CALM - Rhythm.USUAL_NANOS, Finding.ALL_WELL);
        assertThat(rhythm.after(Finding.NOTHING_MOVES)).isEqualTo(Rhythm.USUAL_NANOS);
        assertThat(rhythm.after(Finding.ALL_WELL)).isEqualTo(Rhythm.CALM_NANOS);
    }

    @Test
    void shouldNotTakeSuspicionForTrouble() {
        look(Rhythm.NANOS_BEFORE_CALM - Rhythm.SUSPICIOUS_NANOS, Finding.SUSPICION);
        assertThat(rhythm.after(Finding.SUSPICION)).isEqualTo(Rhythm.SUSPICIOUS_NANOS);
        assertThat(rhythm.after(Finding.ALL_WELL)).isEqualTo(Rhythm.CALM_NANOS);
    }

    @Test
    void shouldBeWatchfulAgainAfterTrouble() {
        look(Rhythm.NANOS_BEFORE_CALM, Finding.ALL_WELL);
        rhythm.after(Finding.TROUBLE);
        assertThat(rhythm.after(Finding.ALL_WELL)).isEqualTo(Rhythm.USUAL_NANOS);
    }
}
