package io.remotable.node.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SpinLockTest {
    private static final int TURNS = 20_000;

    private final SpinLock lock = new SpinLock();
    private int count;

    @Test
    void shouldLetOneInAtATime() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofPlatform().start(this::countUp));
            threads.add(Thread.ofVirtual().start(this::countUp));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(count).isEqualTo(8 * TURNS);
    }

    private void countUp() {
        for (int i = 0; i < TURNS; i++) {
            lock.lock();
            count++;
            lock.unlock();
        }
    }

    @Test
    void shouldNotLetASecondIn() {
        lock.lock();
        assertThat(lock.tryLock()).isFalse();
        lock.unlock();
        assertThat(lock.tryLock()).isTrue();
    }
}
