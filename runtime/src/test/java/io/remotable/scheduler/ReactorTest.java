package io.remotable.scheduler;

import static java.util.concurrent.TimeUnit.MICROSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.remotable.transport.FrameHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.agrona.DirectBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReactorTest {
    private static final Door DOOR = Objects.requireNonNull(Door.OPEN);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MORE_THAN_MAY_KEEP_THE_REACTOR = 300;
    private static final int MORE_THAN_CORES = 4 * Runtime.getRuntime().availableProcessors();

    private final QuietTransport network = new QuietTransport();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile Duty duty = now -> 0;
    private volatile boolean tellable = true;
    private String name = "";
    private Reactor reactor;

    @BeforeEach
    void start(TestInfo test) {
        name = "reactor-of-" + test.getDisplayName();
        reactor = new Reactor(
                name, network, new NoFrames(), now -> duty.doWork(now), MICROSECONDS.toNanos(20), this::onFailure);
        reactor.start();
    }

    private void onFailure(Throwable failure) {
        if (!tellable) {
            throw new OutOfMemoryError("as it were");
        }
        failures.add(failure);
    }

    @AfterEach
    @Timeout(60)
    void stop() throws InterruptedException {
        over.set(true);
        reactor.stop();
        assertThat(failures).isEmpty();
    }

    @Test
    void shouldRunAProcessOnItsOwnThread() {
        assertThat(process(this::carrier).join()).isEqualTo(name);
    }

    @Test
    void shouldRunWhoIsStartedByAProcessOnItsOwnThreadToo() {
        await().until(() -> carrierOfChild().equals(name));
    }

    private String carrierOfChild() {
        CompletableFuture<String> child = new CompletableFuture<>();
        process(() -> {
            reactor.newProcessThread(() -> child.complete(carrier())).start();
            return "";
        });
        return child.join();
    }

    @Test
    void shouldGoOnWithTheNetworkWhileAProcessComputes() {
        long before = network.polls();
        CompletableFuture<String> computing = process(() -> {
            spinUntil(() -> network.polls() > before + 10);
            return "done";
        });
        assertThat(computing.join()).isEqualTo("done");
    }

    @Test
    void shouldGoOnWithTheNetworkWhileManyProcessesCompute() {
        long before = network.polls();
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_CORES; i++) {
            all.add(process(() -> {
                spinUntil(() -> network.polls() > before + 10 && over.get());
                return "done";
            }));
        }
        await().until(() -> network.polls() > before + 10);
        over.set(true);
        assertThat(all).allSatisfy(done -> assertThat(done.join()).isEqualTo("done"));
    }

    @Test
    void shouldGiveEveryProcessItsTurnWhileOthersCompute() {
        for (int i = 0; i < MORE_THAN_CORES; i++) {
            process(() -> {
                spinUntil(over::get);
                return "";
            });
        }
        AtomicInteger turns = new AtomicInteger();
        List<CompletableFuture<String>> modest = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            modest.add(process(() -> {
                for (int turn = 0; turn < 100; turn++) {
                    turns.incrementAndGet();
                    Thread.yield();
                }
                return "done";
            }));
        }
        modest.forEach(CompletableFuture::join);
        assertThat(turns).hasValue(10_000);
    }

    @Test
    void shouldRunAProcessElsewhereForAWhileAfterItComputedAgainAndAgain() {
        CompletableFuture<String> elsewhere = process(() -> {
            while (carrier().equals(name)) {
                keepTheReactor();
                Thread.yield();
            }
            return "elsewhere";
        });
        assertThat(elsewhere.join()).isEqualTo("elsewhere");
    }

    @Test
    void shouldTakeAProcessBackAfterAWhile() {
        CompletableFuture<String> back = process(() -> {
            while (carrier().equals(name)) {
                keepTheReactor();
                Thread.yield();
            }
            while (!carrier().equals(name)) {
                LockSupport.parkNanos(MICROSECONDS.toNanos(100));
            }
            return "back";
        });
        assertThat(back.join()).isEqualTo("back");
    }

    @Test
    void shouldGoOnWhenTheNetworkFailsWhileItSleeps() {
        network.failWhenAwaited(new IllegalStateException("the selector is closed"));
        await().until(() -> !failures.isEmpty());
        assertThat(failures.remove()).hasMessage("the selector is closed");
        assertThat(process(() -> "another").join()).isEqualTo("another");
    }

    @Test
    void shouldTellAFailureLaterWhenThereIsNoMemoryToTellIt() {
        tellable = false;
        reactor.execute(() -> {
            throw new IllegalStateException("not told at once");
        });
        assertThat(process(() -> "another").join()).isEqualTo("another");
        assertThat(failures).isEmpty();
        tellable = true;
        await().until(() -> !failures.isEmpty());
        assertThat(failures.remove()).hasMessage("not told at once");
    }

    @Test
    void shouldGoOnWithTheNetworkHoweverManyProcessesBlockTheirThreads(@TempDir Path folder) throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Semaphore begun = new Semaphore(0);
        List<CompletableFuture<String>> blocked = new ArrayList<>();
        try {
            while (blocked.size() < MORE_THAN_MAY_KEEP_THE_REACTOR) {
                blocked.add(process(() -> {
                    begun.release();
                    return waitForAWriter(pipe);
                }));
                assertThat(begun.tryAcquire(PATIENCE.toSeconds(), SECONDS)).isTrue();
            }
            long before = network.polls();
            await().until(() -> network.polls() > before + 10);
            assertThat(process(() -> "another").join()).isEqualTo("another");
        } finally {
            try (OutputStream _ = Files.newOutputStream(pipe)) {
                blocked.forEach(CompletableFuture::join);
            }
        }
    }

    /** Blocks the thread itself: to open a pipe is a call of the system, and no virtual thread leaves its carrier in it. */
    private static String waitForAWriter(Path pipe) {
        try (InputStream _ = Files.newInputStream(pipe)) {
            return "written to";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldEndTheThreadThatAProcessKept() {
        CompletableFuture<String> computing = process(() -> {
            keepTheReactor();
            return "done";
        });
        computing.join();
        await().until(() -> threadsNamed(name) == 1);
    }

    @Test
    void shouldBeOneReactorOnlyAfterAThreadWasKept() {
        AtomicLong inside = new AtomicLong();
        AtomicBoolean twoAtOnce = new AtomicBoolean();
        duty = now -> {
            if (inside.incrementAndGet() > 1) {
                twoAtOnce.set(true);
            }
            inside.decrementAndGet();
            return 0;
        };
        for (int i = 0; i < 20; i++) {
            process(() -> {
                        keepTheReactor();
                        return "done";
                    })
                    .join();
        }
        assertThat(twoAtOnce).isFalse();
    }

    /** Locks are first come, first served: the process must run although the reactor waits behind it. */
    @Test
    void shouldLetReadyProcessesRunElsewhereWhileTheReactorIsHeldUp() {
        LockHolder holder = new LockHolder();
        reactor.execute(holder::goOnAndWaitBehind);
        holder.assertDone();
    }

    @Test
    void shouldWakeTheWatchdogForAProcessThatTheReactorMadeReadyBeforeItWasHeldUp() {
        LockHolder holder = new LockHolder();
        await().until(ReactorTest::isWatchdogAsleep);
        reactor.execute(holder::goOnAndWaitBehind);
        holder.assertDone();
    }

    @Test
    void shouldWakeTheWatchdogForAProcessThatAnotherThreadMadeReadyWhileTheReactorIsHeldUp() {
        LockHolder holder = new LockHolder();
        reactor.execute(holder::waitBehind);
        await().until(holder.lock::hasQueuedThreads);
        await().until(ReactorTest::isWatchdogAsleep);
        holder.goOn();
        holder.assertDone();
    }

    private static boolean isWatchdogAsleep() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread ->
                        thread.getName().equals("remotable-watchdog") && thread.getState() == Thread.State.WAITING);
    }

    /** A process that waits with a lock in its hands. */
    private final class LockHolder {
        final ReentrantLock lock = new ReentrantLock();
        final CompletableFuture<String> done;
        private final AtomicBoolean goOn = new AtomicBoolean();
        private final Thread thread;

        LockHolder() {
            CompletableFuture<Thread> locked = new CompletableFuture<>();
            done = process(() -> {
                lock.lock();
                try {
                    locked.complete(Thread.currentThread());
                    while (!goOn.get()) {
                        LockSupport.park();
                    }
                    return "done";
                } finally {
                    lock.unlock();
                }
            });
            thread = locked.join();
        }

        void goOn() {
            goOn.set(true);
            LockSupport.unpark(thread);
        }

        void waitBehind() {
            lock.lock();
            lock.unlock();
        }

        void goOnAndWaitBehind() {
            goOn();
            waitBehind();
        }

        void assertDone() {
            assertThat(done).succeedsWithin(PATIENCE).isEqualTo("done");
        }
    }

    @Test
    void shouldLeaveVirtualThreadsThatAProcessStartsToTheirPool() {
        CompletableFuture<String> plain = new CompletableFuture<>();
        process(() -> {
            Thread.startVirtualThread(() -> plain.complete(carrier()));
            return "";
        });
        assertThat(plain.join()).startsWith("ForkJoinPool");
    }

    @Test
    void shouldRunWhatIsLeftElsewhereAfterItsEnd() throws InterruptedException {
        CompletableFuture<Thread> parked = new CompletableFuture<>();
        CompletableFuture<String> left = process(() -> {
            parked.complete(Thread.currentThread());
            while (!over.get()) {
                LockSupport.park();
            }
            return carrier();
        });
        Thread waiting = parked.join();
        reactor.stop();
        over.set(true);
        LockSupport.unpark(waiting);
        assertThat(left.join()).isNotEqualTo(name);
    }

    @RepeatedTest(20)
    void shouldLoseNoProcessWhileItStops() throws InterruptedException {
        AtomicInteger ran = new AtomicInteger();
        Thread starter = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 1_000; i++) {
                reactor.newProcessThread(() -> {
                            ran.incrementAndGet();
                            Thread.yield();
                            ran.incrementAndGet();
                        })
                        .start();
            }
        });
        reactor.stop();
        starter.join();
        await().until(() -> ran.get() == 2_000);
    }

    @Test
    void shouldRunMoreProcessesThanItsQueueHolds() {
        AtomicInteger ran = new AtomicInteger();
        process(() -> {
            for (int i = 0; i < 10_000; i++) {
                reactor.newProcessThread(ran::incrementAndGet).start();
            }
            return "";
        });
        await().until(() -> ran.get() == 10_000);
    }

    private CompletableFuture<String> process(Supplier<String> body) {
        CompletableFuture<String> result = new CompletableFuture<>();
        reactor.newProcessThread(() -> {
                    try {
                        result.complete(body.get());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                })
                .start();
        return result;
    }

    /** Computes until another thread does the reactor's work. */
    private void keepTheReactor() {
        long seen = network.polls();
        spinUntil(() -> network.polls() > seen);
    }

    private String carrier() {
        return DOOR.currentCarrier().getName();
    }

    private void spinUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean() && !over.get()) {
            Thread.onSpinWait();
        }
    }

    private static long threadsNamed(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    private static final class NoFrames implements FrameHandler {
        @Override
        public void onStreamOpened(long stream, String source) {}

        @Override
        public void onStreamClosed(long stream) {}

        @Override
        public void onFrame(long stream, DirectBuffer buffer, int offset, int length) {}
    }
}
