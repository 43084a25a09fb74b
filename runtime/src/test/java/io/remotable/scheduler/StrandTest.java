package io.remotable.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StrandTest {
    private final Strand strand =
            new Strand(new Reactor("none", new QuietTransport(), null, now -> 0, 0, failure -> {}));

    @Test
    void shouldOnlyBeSuspectedAfterOneLongStretch() {
        strand.mayHaveKeptReactor();
        assertThat(strand.isSuspect()).isTrue();
        assertThat(strand.isBanned()).isFalse();
    }

    @Test
    void shouldBeBannedWhenItKeptTheReactorAgainAndAgain() {
        for (int i = 0; i < 3; i++) {
            strand.keptReactor();
        }
        assertThat(wasBanned()).isTrue();
    }

    @Test
    void shouldNotBeBannedForStandingStillNowAndThen() {
        for (int i = 0; i < 1_000; i++) {
            strand.mayHaveKeptReactor();
            for (int j = 0; j < 10; j++) {
                strand.leftSoon();
            }
            assertThat(strand.isBanned()).isFalse();
        }
    }

    @Test
    void shouldBeBannedForStandingStillEveryTime() {
        for (int i = 0; i < 20; i++) {
            strand.mayHaveKeptReactor();
        }
        assertThat(wasBanned()).isTrue();
    }

    @Test
    void shouldBeTrustedAgainAfterManyShortStretches() {
        for (int i = 0; i < 3; i++) {
            strand.keptReactor();
        }
        for (int i = 0; i < 100; i++) {
            strand.leftSoon();
        }
        assertThat(strand.isSuspect()).isFalse();
    }

    /** A ban may be over before one looks, but it leaves a suspicion that outlasts any weight. */
    private boolean wasBanned() {
        for (int i = 0; i < 30; i++) {
            strand.leftSoon();
        }
        return strand.isSuspect();
    }
}
