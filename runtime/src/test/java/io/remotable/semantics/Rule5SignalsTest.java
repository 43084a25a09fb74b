package io.remotable.semantics;

import static io.remotable.semantics.Notices.endAfter;
import static io.remotable.semantics.Notices.endOf;
import static io.remotable.semantics.Notices.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Node;
import io.remotable.process.DiedNormal;
import io.remotable.process.MonitorRef;
import io.remotable.process.ProcessBody;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessLinkException;
import io.remotable.semantics.Cluster.Kind;
import io.remotable.semantics.Notices.Told;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(40)
class Rule5SignalsTest {
    static Stream<Arguments> busyBodies() {
        return Stream.of(
                body("computes", self -> {
                    while (true) {
                        self.checkpoint();
                    }
                }),
                body("sleeps", self -> Thread.sleep(3_600_000)),
                body("waits for a lock", self -> {
                    ReentrantLock lock = new ReentrantLock();
                    Thread holder = Thread.ofVirtual().start(lock::lock);
                    holder.join();
                    lock.lockInterruptibly();
                }),
                body("waits for a queue", self -> new LinkedBlockingQueue<>().take()),
                body("waits for a latch", self -> new CountDownLatch(1).await()),
                body("reads a socket", Rule5SignalsTest::readASocket),
                body("receives", self -> self.expect(Mail.Text.class)),
                body(
                        "receives with a timeout",
                        self -> self.expectTimeout(Mail.Text.class, Notices.LONG.multipliedBy(9))),
                body(
                        "receives from a channel",
                        self -> self.receiveChan(self.newChan(Mail.Text.class).receivePort())),
                body("calls", self -> self.call(self.nodeId(), EndsClosures.never())),
                body("calls locally", self -> self.callLocal(other -> other.expect(Mail.Text.class))));
    }

    private static Arguments body(String name, ProcessBody body) {
        return Arguments.of(Named.of(name, body));
    }

    private static void readASocket(ProcessContext self) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            socket.getInputStream().read();
        }
    }

    @ParameterizedTest
    @MethodSource("busyBodies")
    void rule_5_3_shouldReachWithAnExitAProcessThat(ProcessBody body) {
        try (Cluster cluster = Cluster.inMemory()) {
            assertThat(textOf(endAfter(cluster.node(), body, (self, target) -> self.exit(target, "enough"))))
                    .startsWith("exit-from=")
                    .endsWith(",reason=enough");
        }
    }

    @ParameterizedTest
    @MethodSource("busyBodies")
    void rule_5_3_shouldReachWithAKillAProcessThat(ProcessBody body) {
        try (Cluster cluster = Cluster.inMemory()) {
            assertThat(textOf(endAfter(cluster.node(), body, (self, target) -> self.kill(target, "enough"))))
                    .startsWith("killed-by=")
                    .endsWith(",reason=enough");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_5_3_shouldReachAProcessThatCallsAnotherNode(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            String text = textOf(endAfter(
                    a, self -> self.call(b.id(), EndsClosures.never()), (self, target) -> self.exit(target, "enough")));
            assertThat(text).endsWith(",reason=enough");
        }
    }

    @Test
    void rule_5_3_shouldReachAProcessThatWaitsInSpawn() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> self.spawn(b.id(), EndsClosures.returns()));
            cluster.network().silence(a.id(), b.id());
            String text = textOf(endAfter(
                    a,
                    self -> self.spawn(b.id(), EndsClosures.never()),
                    (self, target) -> self.kill(target, "enough")));
            assertThat(text).endsWith(",reason=enough");
        }
    }

    @Test
    void rule_5_3_shouldReachAProcessThatHasNotBegun() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                for (int i = 0; i < 200; i++) {
                    ProcessId target = self.spawnLocal(other -> Thread.sleep(3_600_000));
                    self.kill(target, "at once");
                    assertThat(endOf(self, target).toString()).containsAnyOf("at once", "DiedUnknownId");
                }
            });
        }
    }

    @Test
    void rule_5_3_shouldQueueSignalsForABusyTargetAndDelayNobody() throws InterruptedException {
        CountDownLatch free = new CountDownLatch(1);
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            ProcessId busy = node.fork(self -> awaitDeaf(free));
            node.run(self -> {
                MonitorRef ref = self.monitor(busy);
                for (int i = 0; i < 1_000; i++) {
                    self.exit(busy, "number " + i);
                }
                ProcessId other = self.spawnLocal(body -> body.expect(Mail.Done.class));
                self.send(other, new Mail.Done());
                assertThat(endOf(self, other).toString()).isIn("DiedNormal", "DiedUnknownId");
                assertThat(self.processInfo(busy)).isPresent();
                free.countDown();
                Notices.reason(self, ref);
            });
        }
    }

    /** Blocks and hears no interrupt, as native code does. */
    private static void awaitDeaf(CountDownLatch latch) {
        boolean interrupted = false;
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void rule_5_3_shouldDeliverSignalsInTheirOrder() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            Told<Long> told = new Told<>();
            CountDownLatch sent = new CountDownLatch(1);
            node.run(self -> {
                ProcessId target = self.spawnLocal(other -> {
                    told.tell(-1L);
                    awaitDeaf(sent);
                    for (int i = 0; i < 100; i++) {
                        told.tell(other.<Mail.Number, Long>catchExit(
                                Mail.Number.class,
                                body -> body.expect(Mail.Number.class).value(),
                                (from, n) -> n.value()));
                    }
                });
                MonitorRef ref = self.monitor(target);
                assertThat(told.next()).isEqualTo(-1);
                for (long i = 0; i < 100; i++) {
                    self.exit(target, new Mail.Number(i));
                }
                sent.countDown();
                for (long i = 0; i < 100; i++) {
                    assertThat(told.next()).isEqualTo(i);
                }
                assertThat(Notices.reason(self, ref)).isEqualTo(new DiedNormal());
            });
        }
    }

    @Test
    void rule_5_3_shouldLeaveNoInterruptBehindASignal() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            Told<Boolean> told = new Told<>();
            node.run(self -> {
                ProcessId target = self.spawnLocal(other -> {
                    other.<String, Object>catchExit(
                            String.class,
                            body -> {
                                told.tell(true);
                                return body.expect(Mail.Text.class);
                            },
                            (from, text) -> text);
                    told.tell(Thread.currentThread().isInterrupted());
                });
                assertThat(told.next()).isTrue();
                self.exit(target, "once");
                assertThat(told.next()).isFalse();
            });
        }
    }

    @Test
    void rule_5_3_shouldThrowALinkExceptionIntoAWaitingProcess() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            Told<ProcessLinkException> told = new Told<>();
            ProcessId target = node.fork(self -> self.expect(Mail.Done.class));
            ProcessId linked = node.fork(self -> {
                try {
                    self.link(target);
                    self.send(target, new Mail.Done());
                    self.expect(Mail.Text.class);
                } catch (ProcessLinkException broken) {
                    told.tell(broken);
                }
            });
            ProcessLinkException broken = told.next();
            assertThat(broken.id()).isEqualTo(target);
            Notices.awaitEnd(node, linked);
        }
    }
}
