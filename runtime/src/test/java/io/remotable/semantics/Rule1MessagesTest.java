package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.remotable.node.Node;
import io.remotable.process.CodecException;
import io.remotable.process.DiedUnknownId;
import io.remotable.process.NotRemotableException;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.SendPort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 1.1, 1.3, 1.5 and 1.6. */
@Timeout(20)
@ExtendWith(Cluster.Report.class)
class Rule1MessagesTest {
    private static final Duration POLL = Duration.ZERO;

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_1_1_shouldReturnBeforeTheTargetDidAnything(Cluster.Kind kind) throws InterruptedException {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            CountDownLatch allSaid = new CountDownLatch(1);
            ProcessId busy = b.fork(self -> {
                allSaid.await();
                self.expect(Mail.Done.class);
            });
            a.run(self -> {
                self.send(busy, new Mail.Text("send"));
                self.usend(busy, new Mail.Text("usend"));
                self.sendChan(portOf(self, b), new Mail.Number(1));
                self.nsend("nobody", new Mail.Text("nsend"));
                self.nsendRemote(b.id(), "nobody", new Mail.Text("nsendRemote"));
                self.monitor(busy);
                self.linkOnFailure(busy);
                self.exit(a.fork(child -> child.expect(Mail.Done.class)), new Mail.Text("exit"));
                self.kill(a.fork(child -> child.expect(Mail.Done.class)), "kill");
                allSaid.countDown();
                self.send(busy, new Mail.Done());
                self.expect(ProcessMonitorNotification.class);
            });
        }
    }

    private static SendPort<Mail.Number> portOf(ProcessContext self, Node node) {
        node.fork(owner -> {
            owner.send(
                    self.pid(), new Mail.Port(owner.newChan(Mail.Number.class).sendPort()));
            owner.expect(Mail.Done.class);
        });
        return self.expect(Mail.Port.class).port();
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_1_3_shouldSwallowWhatIsSentToADeadProcess(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId dead = b.call(ProcessContext::pid);
            a.run(self -> {
                self.monitor(dead);
                assertThat(self.expect(ProcessMonitorNotification.class).reason())
                        .isEqualTo(new DiedUnknownId());
                self.send(dead, new Mail.Text("lost"));
                self.usend(dead, new Mail.Text("lost"));
            });
            await().until(() -> b.deadLetters() == 2);
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_1_3_shouldSwallowWhatIsSentToAClosedChannel(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            SendPort<Mail.Number> closed =
                    b.call(self -> self.newChan(Mail.Number.class).sendPort());
            await().until(() ->
                    b.call(self -> self.processInfo(closed.id().process())).isEmpty());
            a.run(self -> self.sendChan(closed, new Mail.Number(1)));
            await().until(() -> b.deadLetters() == 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_1_3_shouldSwallowWhatIsSentToAnUnknownName(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                self.nsend("nobody", new Mail.Number(1));
                self.nsendRemote(b.id(), "nobody", new Mail.Number(1));
            });
            assertThat(a.deadLetters()).isEqualTo(1);
            await().until(() -> b.deadLetters() == 1);
        }
    }

    @Test
    void rule_1_3_shouldSwallowWhatIsSentToANodeThatIsGone() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId lost = b.fork(self -> self.expect(Mail.Done.class));
            b.close();
            a.run(self -> {
                self.send(lost, new Mail.Text("lost"));
                self.nsendRemote(b.id(), "somebody", new Mail.Text("lost"));
            });
            assertThat(a.deadLetters()).isEqualTo(2);
        }
    }

    @Test
    void rule_1_3_shouldRefuseAValueWithoutCodecForAnyTarget() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId there = b.fork(self -> self.expect(Mail.Done.class));
            a.run(self -> {
                for (ProcessId target : List.of(self.pid(), there)) {
                    assertThatThrownBy(() -> self.send(target, new Mail.Homeless(1)))
                            .isInstanceOf(NotRemotableException.class)
                            .hasMessageContaining("Homeless");
                    assertThatThrownBy(() -> self.usend(target, new Mail.Homeless(1)))
                            .isInstanceOf(NotRemotableException.class);
                }
                assertThatThrownBy(() -> self.nsend("nobody", new Mail.Homeless(1)))
                        .isInstanceOf(NotRemotableException.class);
                assertThatThrownBy(() -> self.nsendRemote(b.id(), "nobody", new Mail.Homeless(1)))
                        .isInstanceOf(NotRemotableException.class);
                assertThatThrownBy(() -> self.exit(there, new Mail.Homeless(1)))
                        .isInstanceOf(NotRemotableException.class);
            });
        }
    }

    @Test
    void rule_1_3_shouldRefuseANullComponentForARemoteTarget() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId there = b.fork(self -> self.expect(Mail.Done.class));
            a.run(self -> assertThatThrownBy(() -> self.send(there, new Mail.Text(null)))
                    .isInstanceOf(CodecException.class));
        }
    }

    @Test
    void rule_1_3_shouldRefuseANullComponentForALocalTarget() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node()
                    .run(self -> assertThatThrownBy(() -> self.send(self.pid(), new Mail.Text(null)))
                            .isInstanceOf(CodecException.class));
        }
    }

    @Test
    void rule_1_3_shouldRefuseANullElementForALocalTarget() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                Mail.Numbers holed = new Mail.Numbers(Arrays.asList(1L, null));
                assertThatThrownBy(() -> self.send(self.pid(), holed)).isInstanceOf(CodecException.class);
            });
        }
    }

    @Test
    void rule_1_5_shouldHandOverAnImmutableMessageByReference() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                Mail.Text sent = new Mail.Text("same");
                self.send(self.pid(), sent);
                assertThat(self.expect(Mail.Text.class)).isSameAs(sent);
            });
        }
    }

    @Test
    void rule_1_5_shouldHandOverAnImmutableListByReference() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                Mail.Numbers sent = new Mail.Numbers(List.of(1L, 2L));
                self.send(self.pid(), sent);
                assertThat(self.expect(Mail.Numbers.class)).isSameAs(sent);
            });
        }
    }

    @Test
    void rule_1_5_shouldHideLaterChangesOfAnArray() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                Mail.Blob sent = new Mail.Blob(new byte[] {1, 2});
                self.send(self.pid(), sent);
                sent.bytes()[0] = 9;
                assertThat(self.expect(Mail.Blob.class).bytes()).containsExactly(1, 2);
            });
        }
    }

    @Test
    void rule_1_5_shouldHideLaterChangesOfAList() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                List<Long> changing = new ArrayList<>(List.of(1L, 2L));
                self.send(self.pid(), new Mail.Numbers(changing));
                changing.clear();
                assertThat(self.expect(Mail.Numbers.class).values()).containsExactly(1L, 2L);
            });
        }
    }

    @Test
    void rule_1_5_shouldHideLaterChangesInAChannelToo() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                var channel = self.newChan(Mail.Blob.class);
                Mail.Blob sent = new Mail.Blob(new byte[] {1});
                self.sendChan(channel.sendPort(), sent);
                sent.bytes()[0] = 9;
                assertThat(self.receiveChan(channel.receivePort()).bytes()).containsExactly(1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_1_6_shouldExpectEachCaseOfASealedInterface(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            List<Mail.Shape> shapes =
                    List.of(new Mail.Shape.Circle(1), new Mail.Shape.Square(2), Mail.Shape.Fixed.POINT);
            List<Mail.Shape> received = a.call(self -> {
                b.fork(other -> shapes.forEach(shape -> other.send(self.pid(), shape)));
                return List.of(
                        self.expect(Mail.Shape.class), self.expect(Mail.Shape.class), self.expect(Mail.Shape.class));
            });
            assertThat(received).isEqualTo(shapes);
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_1_6_shouldExpectARecordOrAnEnumByItsClass(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                b.fork(other -> {
                    other.send(self.pid(), Mail.Colour.RED);
                    other.send(self.pid(), new Mail.Shape.Circle(3));
                });
                assertThat(self.expect(Mail.Shape.Circle.class).radius()).isEqualTo(3);
                assertThat(self.expect(Mail.Colour.class)).isEqualTo(Mail.Colour.RED);
            });
        }
    }

    @Test
    void rule_1_6_shouldKeepWhatNobodyExpects() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                self.send(self.pid(), new Mail.Shape.Square(1));
                assertThat(self.expectTimeout(Mail.Shape.Circle.class, POLL)).isEmpty();
                assertThat(self.expectTimeout(Mail.Text.class, POLL)).isEmpty();
                assertThat(self.expectTimeout(Mail.Shape.class, POLL)).contains(new Mail.Shape.Square(1));
                assertThat(self.expectTimeout(Mail.Shape.class, POLL)).isEmpty();
            });
        }
    }
}
