package io.remotable.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StopwatchTest {
    private static final long SHORT = Stopwatch.LONG_STRETCH_NANOS / (2 * Stopwatch.STRETCHES_PER_LOOK);
    private static final long LONG = 2 * Stopwatch.LONG_STRETCH_NANOS;

    private final Reactor reactor = new Reactor("none", new QuietTransport(), null, now -> 0, 0, failure -> {});
    private long now;
    private int looks;
    private final Stopwatch stopwatch = new Stopwatch(() -> {
        looks++;
        return now;
    });

    private Strand strand() {
        return new Strand(reactor);
    }

    private List<Strand> strands(int count) {
        return Stream.generate(this::strand).limit(count).toList();
    }

    private void run(Strand strand, long nanos) {
        stopwatch.before(strand);
        now += nanos;
        stopwatch.after(strand);
    }

    @Test
    void shouldSuspectNobodyOfShortStretches() {
        List<Strand> strands = strands(10 * Stopwatch.STRETCHES_PER_LOOK);
        stopwatch.start();
        strands.forEach(strand -> run(strand, SHORT));
        assertThat(strands).noneMatch(Strand::isSuspect);
    }

    @Test
    void shouldLookOnceForAFewShortStretches() {
        stopwatch.start();
        strands(10 * Stopwatch.STRETCHES_PER_LOOK).forEach(strand -> run(strand, SHORT));
        assertThat(looks).isEqualTo(1 + 10);
    }

    @Test
    void shouldSuspectWhoRanLong() {
        Strand slow = strand();
        stopwatch.start();
        run(slow, LONG);
        stopwatch.look();
        assertThat(slow.isSuspect()).isTrue();
    }

    @Test
    void shouldSuspectWhoeverSharedALookWithALongStretch() {
        List<Strand> before = strands(Stopwatch.STRETCHES_PER_LOOK);
        List<Strand> together = strands(Stopwatch.STRETCHES_PER_LOOK);
        stopwatch.start();
        before.forEach(strand -> run(strand, SHORT));
        together.forEach(strand -> run(strand, LONG / Stopwatch.STRETCHES_PER_LOOK));
        assertThat(before).noneMatch(Strand::isSuspect);
        assertThat(together).allMatch(Strand::isSuspect);
    }

    @Test
    void shouldBanNobodyForSharingLooksWithLongStretches() {
        Strand innocent = strand();
        stopwatch.start();
        for (int i = 0; i < 100; i++) {
            run(innocent, SHORT);
            run(strand(), LONG);
        }
        assertThat(wasBanned(innocent)).isFalse();
    }

    @Test
    void shouldBanWhoRunsLongAgainAndAgain() {
        Strand slow = strand();
        stopwatch.start();
        for (int i = 0; i < 20; i++) {
            run(slow, LONG);
        }
        stopwatch.look();
        assertThat(wasBanned(slow)).isTrue();
    }

    /** A ban may be over before one looks, but it leaves a suspicion that outlasts any weight. */
    private static boolean wasBanned(Strand strand) {
        for (int i = 0; i < 30; i++) {
            strand.leftSoon();
        }
        return strand.isSuspect();
    }

    @Test
    void shouldTellTheTimeOfTheLastLook() {
        stopwatch.start();
        run(strand(), SHORT);
        assertThat(stopwatch.elapsed()).isZero();
        stopwatch.look();
        assertThat(stopwatch.elapsed()).isEqualTo(SHORT);
    }
}
