package io.remotable.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BatonTest {
    private static final int TURNS = 200_000;

    private final Baton baton = new Baton();

    @Test
    void shouldNotBeTakenWhileNothingRuns() {
        assertThat(Baton.isInside(baton.turn())).isFalse();
    }

    @Test
    void shouldBeLostToWhoTakesIt() {
        long turn = baton.enter(strand());
        assertThat(baton.take(turn)).isNotNull();
        assertThat(baton.leave(turn)).isFalse();
    }

    @Test
    void shouldNotBeTakenAfterTheProcessStopped() {
        long turn = baton.enter(strand());
        assertThat(baton.leave(turn)).isTrue();
        assertThat(baton.take(turn)).isNull();
    }

    @Test
    void shouldGoToExactlyOneWhenTakenAtTheLastMoment() throws InterruptedException {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger lost = new AtomicInteger();
        Thread thief = Thread.ofPlatform().start(() -> {
            while (!Thread.interrupted()) {
                long turn = baton.turn();
                if (Baton.isInside(turn) && baton.take(turn) != null) {
                    taken.incrementAndGet();
                }
            }
        });
        Strand strand = strand();
        for (int i = 0; i < TURNS; i++) {
            long turn = baton.enter(strand);
            if (!baton.leave(turn)) {
                lost.incrementAndGet();
            }
        }
        thief.interrupt();
        thief.join();
        assertThat(taken.get()).isEqualTo(lost.get());
    }

    private static Strand strand() {
        return new Strand(new Reactor("none", new QuietTransport(), null, now -> 0, 0, failure -> {}));
    }
}
