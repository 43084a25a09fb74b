package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Inside;
import io.remotable.node.Node;
import io.remotable.process.CodecException;
import io.remotable.process.DiedDisconnect;
import io.remotable.process.DiedException;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessExitException;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.RemoteCallException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 4.4. */
@Timeout(20)
@ExtendWith(Cluster.Report.class)
class Rule4CallTest {
    private static final Duration POLL = Duration.ZERO;
    private static final Duration SHORT = Duration.ofMillis(100);

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
    void rule_4_4_shouldReturnTheResult(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            assertThat(self.<Long>call(where, JobsClosures.square(7))).isEqualTo(49);
            assertThat(self.call(where, JobsClosures.where())).isEqualTo(where);
            assertThat(self.call(where, JobsClosures.nothing())).isNull();
            assertThat(self.call(where, JobsClosures.bytes(3_000_000))).hasSize(3_000_000);
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_4_shouldTakeNoMessageForTheAnswer(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            self.send(self.pid(), 3L);
            assertThat(self.<Long>call(where, JobsClosures.confusing(self.pid())))
                    .isEqualTo(2);
            assertThat(self.expect(Long.class)).isEqualTo(3);
            assertThat(self.expect(Long.class)).isEqualTo(1);
            assertThat(self.expect(Mail.Number.class).value()).isEqualTo(1);
            assertThat(self.expectTimeout(Long.class, POLL)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_4_shouldThrowWhatFailedThereWithItsStack(Cluster.Kind kind) {
        hereAndThere(
                kind,
                (self, where) -> assertThatThrownBy(() -> self.call(where, JobsClosures.failingCall("over there")))
                        .isInstanceOfSatisfying(RemoteCallException.class, failed -> {
                            assertThat(failed).hasMessageContaining("over there");
                            assertThat(failed.reason()).isInstanceOfSatisfying(DiedException.class, died -> {
                                assertThat(died.type()).isEqualTo("java.lang.IllegalStateException");
                                assertThat(died.message()).isEqualTo("over there");
                                assertThat(died.stackTrace()).contains("Jobs.failingCall");
                            });
                        }));
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_4_shouldThrowWhatFailedThereThoughItFailsToDescribeItself(Cluster.Kind kind) {
        hereAndThere(
                kind,
                (self, where) -> assertThatThrownBy(() -> self.call(where, JobsClosures.indescribableCall()))
                        .isInstanceOf(RemoteCallException.class)
                        .hasMessageContaining("Indescribable"));
    }

    @Test
    void rule_4_4_shouldGiveUpConnectingAfterTheTimeout() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(builder -> builder.connectTimeout(Duration.ofMinutes(5)));
            Node b = cluster.node();
            cluster.network().silence(a.id(), b.id());
            a.run(self -> assertThatThrownBy(() -> self.call(b.id(), JobsClosures.square(7), SHORT))
                    .isInstanceOf(RemoteCallException.class)
                    .hasMessageContaining("in time")
                    .hasMessageNotContainingAny("died", "remote stack"));
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_4_shouldGiveUpAfterTheTimeoutAndEndTheCallee(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            assertThatThrownBy(() -> self.call(where, JobsClosures.reportingCall(self.pid()), SHORT))
                    .isInstanceOf(RemoteCallException.class)
                    .hasMessageContaining("in time")
                    .hasMessageNotContainingAny("died", "remote stack");
            ProcessId callee = self.expect(Mail.Ping.class).from();
            awaitEnd(self, callee);
        });
    }

    private static void awaitEnd(ProcessContext self, ProcessId process) {
        self.monitor(process);
        self.expect(ProcessMonitorNotification.class);
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_4_shouldEndTheCalleeWhenTheCallerDies(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            ProcessId caller = self.spawnLocal(other -> other.call(where, JobsClosures.reportingCall(self.pid())));
            ProcessId callee = self.expect(Mail.Ping.class).from();
            self.monitor(callee);
            self.kill(caller, "enough");
            assertThat(self.expect(ProcessMonitorNotification.class).reason())
                    .isInstanceOfSatisfying(
                            DiedException.class, died -> assertThat(died.type()).contains("Killed"));
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_4_shouldEndTheCalleeWhenAnExitInterruptsTheCall(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            ProcessId caller = self.spawnLocal(other -> {
                assertThatThrownBy(() -> other.call(where, JobsClosures.reportingCall(self.pid())))
                        .isInstanceOf(ProcessExitException.class);
                other.send(self.pid(), new Mail.Done());
            });
            ProcessId callee = self.expect(Mail.Ping.class).from();
            self.exit(caller, new Mail.Text("leave"));
            self.expect(Mail.Done.class);
            awaitEnd(self, callee);
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_4_shouldTellThatTheCalleeWasKilled(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            self.spawnLocal(other -> {
                try {
                    other.call(where, JobsClosures.reportingCall(self.pid()));
                } catch (RemoteCallException failed) {
                    other.send(self.pid(), new Mail.Text(failed.reason().toString()));
                }
            });
            self.kill(self.expect(Mail.Ping.class).from(), "not needed");
            assertThat(self.expect(Mail.Text.class).value())
                    .contains("killed-by")
                    .contains("not needed");
        });
    }

    @Test
    void rule_4_4_shouldTellThatContactWasLost() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                self.spawnLocal(other -> {
                    assertThatThrownBy(() -> other.call(b.id(), JobsClosures.reportingCall(self.pid())))
                            .isInstanceOfSatisfying(
                                    RemoteCallException.class,
                                    failed -> assertThat(failed.reason()).isEqualTo(new DiedDisconnect()));
                    other.send(self.pid(), new Mail.Done());
                });
                self.expect(Mail.Ping.class);
                cluster.network().breakConnection(a.id(), b.id());
                self.expect(Mail.Done.class);
            });
            Awaitility.await().until(() -> Inside.processes(b) == 0);
        }
    }

    @Test
    void rule_4_4_shouldTellThatTheResultIsTooLong() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(builder -> builder.maxMessageLength(10_000));
            Node b = cluster.node(builder -> builder.maxMessageLength(10_000));
            a.run(self -> {
                assertThatThrownBy(() -> self.call(b.id(), JobsClosures.bytes(20_000)))
                        .isInstanceOfSatisfying(
                                RemoteCallException.class,
                                failed -> assertThat(failed.reason())
                                        .isInstanceOfSatisfying(
                                                DiedException.class,
                                                died -> assertThat(died.type())
                                                        .isEqualTo(CodecException.class.getName())));
                assertThat(self.<Long>call(b.id(), JobsClosures.square(3))).isEqualTo(9);
            });
        }
    }

    @Test
    void rule_4_4_shouldCallLocallyWithAMailboxOfItsOwn() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                self.send(self.pid(), new Mail.Number(1));
                boolean empty = self.callLocal(other -> {
                    assertThat(other.pid()).isNotEqualTo(self.pid());
                    return other.expectTimeout(Mail.Number.class, POLL).isEmpty();
                });
                assertThat(empty).isTrue();
                assertThatThrownBy(() -> self.callLocal(other -> {
                            throw new IOException("as it is");
                        }))
                        .isInstanceOf(IOException.class)
                        .hasMessage("as it is");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_4_shouldInterruptACalleeThatSleeps(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            int before = self.nodeStats(where).processes();
            assertThatThrownBy(() -> self.call(where, JobsClosures.napping(3_600), SHORT))
                    .isInstanceOf(RemoteCallException.class);
            Awaitility.await()
                    .pollInSameThread()
                    .until(() -> self.nodeStats(where).processes() == before);
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_4_shouldNameTheMethodWhoseResultIsNull(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> List.of(a.id(), b.id())
                    .forEach(where -> assertThatThrownBy(() -> self.call(where, JobsClosures.noText()))
                            .isInstanceOf(RemoteCallException.class)
                            .hasMessageContaining(
                                    "the result of io.remotable.semantics.Jobs#noText() is null, and null "
                                            + "does not travel. Make the result an Optional.")));
        }
    }
}
