package io.remotable.transport.aeron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WaiterTest {
    private static final long FOR_EVER = 60_000;

    @Test
    void aCallBeforeAwaitEndsIt() {
        try (Waiter waiter = new Waiter()) {
            assertThat(waiter.beginPoll()).isFalse();
            waiter.wakeup();
            waiter.await(FOR_EVER);
            waiter.await(FOR_EVER);
            assertThat(waiter.beginPoll()).isTrue();
            assertThat(waiter.beginPoll()).isFalse();
        }
    }

    @Test
    void noCallIsLost() throws InterruptedException {
        int rounds = 50_000;
        int callers = 2;
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        try (Waiter waiter = new Waiter()) {
            for (int i = 0; i < callers; i++) {
                Thread.ofPlatform().daemon().start(() -> call(waiter, rounds, asked, answered));
            }
            while (answered.get() < rounds * callers) {
                waiter.beginPoll();
                int seen = asked.get();
                if (seen == answered.get()) {
                    waiter.await(FOR_EVER);
                } else {
                    answered.set(seen);
                }
            }
        }
        assertThat(answered).hasValue(rounds * callers);
    }

    private static void call(Waiter waiter, int rounds, AtomicInteger asked, AtomicInteger answered) {
        for (int round = 0; round < rounds; round++) {
            int mine = asked.incrementAndGet();
            waiter.wakeup();
            while (answered.get() < mine) {
                Thread.onSpinWait();
            }
        }
    }
}
