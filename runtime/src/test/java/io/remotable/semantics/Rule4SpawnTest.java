package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.codec.Codecs;
import io.remotable.node.Inside;
import io.remotable.node.Node;
import io.remotable.process.Closure;
import io.remotable.process.CodecException;
import io.remotable.process.DidSpawn;
import io.remotable.process.DiedException;
import io.remotable.process.DiedNormal;
import io.remotable.process.DiedReason;
import io.remotable.process.MonitoredProcess;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessLinkException;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.SendPort;
import io.remotable.process.SpawnException;
import io.remotable.process.SpawnRef;
import io.remotable.table.EntryPoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 4.1 to 4.3: each on this node and on another one. */
@Timeout(30)
@ExtendWith(Cluster.Report.class)
class Rule4SpawnTest {
    private static final int TIMES = 1_000;

    /** What is done in a process of one node to that node and to another one. */
    @FunctionalInterface
    private interface Check {
        void on(ProcessContext self, NodeId where) throws Exception;
    }

    private static void hereAndThere(Cluster.Kind kind, Check check) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> check.on(self, a.id()));
            a.run(self -> check.on(self, b.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_1_shouldKnowTheChildBeforeItBegins(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            ProcessId child = self.spawn(where, JobsClosures.reporting(self.pid()));
            assertThat(self.expect(Mail.Ping.class).from()).isEqualTo(child);
            assertThat(child.node()).isEqualTo(where);
            assertThat(self.processInfo(child)).isPresent();
            self.send(child, new Mail.Done());
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_1_shouldRunEachChildOnce(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            for (int i = 0; i < 100; i++) {
                self.spawn(where, JobsClosures.telling(self.pid(), i));
            }
            long sum = 0;
            for (int i = 0; i < 100; i++) {
                sum += self.expect(Mail.Number.class).value();
            }
            assertThat(sum).isEqualTo(4_950);
            self.call(where, JobsClosures.square(1));
            assertThat(self.expectTimeout(Mail.Number.class, Duration.ZERO)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_1_shouldAnswerSpawnAsyncBeforeTheChildSpeaks(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            for (int i = 0; i < 100; i++) {
                SpawnRef ref = self.spawnAsync(where, JobsClosures.telling(self.pid(), i));
                self.expect(Mail.Number.class);
                Optional<DidSpawn> answer = self.expectTimeout(DidSpawn.class, Duration.ZERO);
                assertThat(answer.map(DidSpawn::ref)).contains(ref);
                assertThat(answer.orElseThrow().process().node()).isEqualTo(where);
            }
        });
    }

    @Test
    void rule_4_1_shouldBeginTheChildWhenTheParentDied() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            cluster.network().delay(a.id(), b.id(), Duration.ofMillis(20), Duration.ofMillis(30));
            b.run(self -> {
                ProcessId parent = a.fork(dying -> dying.spawn(b.id(), JobsClosures.reporting(self.pid())));
                Awaitility.await().until(() -> Inside.processes(b) == 2);
                self.kill(parent, "while it spawns");
                ProcessId child = self.expect(Mail.Ping.class).from();
                assertThat(child.node()).isEqualTo(b.id());
                self.send(child, new Mail.Done());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_1_shouldSpawnAChannelServer(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            SendPort<Mail.Number> port = self.spawnChannel(where, JobsClosures.collecting(self.pid()));
            assertThat(port.id().process().node()).isEqualTo(where);
            self.sendChan(port, new Mail.Number(1));
            self.sendChan(port, new Mail.Number(2));
            assertThat(self.expect(Mail.Number.class).value()).isEqualTo(1);
            assertThat(self.expect(Mail.Number.class).value()).isEqualTo(2);
        });
    }

    @Test
    void rule_4_1_shouldSpawnLocally() {
        try (Cluster cluster = Cluster.inMemory()) {
            AtomicInteger runs = new AtomicInteger();
            cluster.node().run(self -> {
                ProcessId child = self.spawnLocal(other -> {
                    runs.incrementAndGet();
                    other.send(self.pid(), new Mail.Ping(other.pid()));
                });
                assertThat(self.expect(Mail.Ping.class).from()).isEqualTo(child);
                SendPort<Mail.Number> port = self.spawnChannelLocal(
                        Mail.Number.class, (other, numbers) -> other.send(self.pid(), other.receiveChan(numbers)));
                self.sendChan(port, new Mail.Number(3));
                assertThat(self.expect(Mail.Number.class).value()).isEqualTo(3);
            });
            assertThat(runs).hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_2_shouldSayThatANodeIsGone(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node(builder -> builder.connectTimeout(Duration.ofMillis(500)));
            Node gone = cluster.node();
            gone.close();
            a.run(self -> {
                assertThatThrownBy(() -> self.spawn(gone.id(), JobsClosures.nothing()))
                        .isInstanceOfSatisfying(
                                SpawnException.class, e -> assertThat(e.node()).isEqualTo(gone.id()));
                assertThatThrownBy(() -> self.call(gone.id(), JobsClosures.square(2)))
                        .isInstanceOf(SpawnException.class);
                assertThatThrownBy(() -> self.spawnChannel(gone.id(), JobsClosures.collecting(self.pid())))
                        .isInstanceOf(SpawnException.class);
                assertThatThrownBy(() -> self.spawnMonitor(gone.id(), JobsClosures.nothing()))
                        .isInstanceOf(SpawnException.class);
            });
        }
    }

    @Test
    void rule_4_2_shouldNotHangWhenContactIsLostBeforeTheAnswer() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                self.call(b.id(), JobsClosures.square(1));
                cluster.network().stall(b.id());
                self.spawnLocal(other -> cluster.network().breakConnection(a.id(), b.id()));
                assertThatThrownBy(() -> self.spawn(b.id(), JobsClosures.nothing()))
                        .isInstanceOf(SpawnException.class);
            });
        }
    }

    @Test
    void rule_4_2_shouldRefuseWrongArguments() {
        EntryPoint<Long> square =
                new EntryPoint<>("test.square", "(long)", List.of(Codecs.INT64), Codecs.INT64, (self, arguments) -> 1L);
        assertThatThrownBy(square::closure).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> square.closure((Object) null)).isInstanceOf(CodecException.class);
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_3_shouldTellTheTrueReasonOfAChildThatDiesAtOnce(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            for (int i = 0; i < TIMES; i++) {
                Closure<?> work = i % 2 == 0 ? JobsClosures.nothing() : JobsClosures.failing("at once");
                MonitoredProcess child =
                        i % 3 == 0 ? self.spawnSupervised(where, work) : self.spawnMonitor(where, work);
                ProcessMonitorNotification notice = self.expect(ProcessMonitorNotification.class);
                assertThat(notice.ref()).isEqualTo(child.ref());
                assertThat(notice.process()).isEqualTo(child.pid());
                assertReason(i, notice.reason());
            }
        });
    }

    private static void assertReason(int i, DiedReason reason) {
        if (i % 2 == 0) {
            assertThat(reason).isEqualTo(new DiedNormal());
        } else {
            assertThat(reason)
                    .isInstanceOfSatisfying(
                            DiedException.class,
                            died -> assertThat(died.message()).isEqualTo("at once"));
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_3_shouldBreakTheLinkOfAChildThatDiesAtOnce(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            for (int i = 0; i < 200; i++) {
                int number = i;
                assertThatThrownBy(() -> {
                            self.spawnLink(
                                    where, number % 2 == 0 ? JobsClosures.nothing() : JobsClosures.failing("at once"));
                            self.expect(Mail.Done.class);
                        })
                        .isInstanceOfSatisfying(
                                ProcessLinkException.class, broken -> assertReason(number, broken.reason()));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_3_shouldEndASupervisedChildWithItsParent(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            ProcessId parent = self.spawnLocal(other -> {
                other.spawnSupervised(where, JobsClosures.reporting(self.pid()));
                other.expect(Mail.Done.class);
            });
            ProcessId child = self.expect(Mail.Ping.class).from();
            self.monitor(child);
            self.send(parent, new Mail.Done());
            assertThat(self.expect(ProcessMonitorNotification.class).reason())
                    .isInstanceOfSatisfying(
                            DiedException.class, died -> assertThat(died.type()).contains("ProcessLinkException"));
        });
    }
}
