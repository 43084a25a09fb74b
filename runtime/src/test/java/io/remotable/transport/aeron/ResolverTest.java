package io.remotable.transport.aeron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many threads names from the network can make. */
@Timeout(60)
class ResolverTest {
    private static final int MANY = 20 * Resolver.MOST_THREADS;

    private final Resolver resolver = new Resolver();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final AtomicInteger done = new AtomicInteger();
    private final CountDownLatch answers = new CountDownLatch(1);

    @AfterEach
    void close() {
        answers.countDown();
        resolver.close();
    }

    private void lookUp() {
        threads.add(Thread.currentThread());
        try {
            answers.await();
            done.incrementAndGet();
        } catch (InterruptedException e) {
            // the resolver was closed
        }
    }

    private void lookUp(int times) {
        for (int i = 0; i < times; i++) {
            resolver.execute(this::lookUp);
        }
    }

    @Test
    void shouldLookUpAllNamesOnAFewThreads() {
        lookUp(MANY);

        await().until(() -> threads.size() >= Resolver.MOST_THREADS);
        answers.countDown();

        await().until(() -> done.get() == MANY);
        assertThat(threads).hasSize(Resolver.MOST_THREADS).allMatch(Thread::isDaemon);
    }

    @Test
    void shouldNotBeginWhatNobodyWaitsForAnyMore() {
        AtomicBoolean begun = new AtomicBoolean();
        Runnable unwanted = () -> begun.set(true);
        lookUp(Resolver.MOST_THREADS);
        resolver.execute(unwanted);

        resolver.cancel(unwanted);
        lookUp(1);
        answers.countDown();

        await().until(() -> done.get() == Resolver.MOST_THREADS + 1);
        assertThat(begun).isFalse();
    }

    @Test
    void shouldHaveNoThreadsWhenItIsClosed() {
        lookUp(MANY);
        await().until(() -> threads.size() == Resolver.MOST_THREADS);

        resolver.close();

        await().until(() -> threads.stream().noneMatch(Thread::isAlive));
        assertThat(done).hasValue(0);
    }
}
