package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Node;
import io.remotable.process.Closure;
import io.remotable.process.Match;
import io.remotable.process.Message;
import io.remotable.process.NotRemotableException;
import io.remotable.process.ProcessExitException;
import io.remotable.process.ProcessId;
import io.remotable.semantics.Cluster.Kind;
import io.remotable.semantics.Notices.Told;
import io.remotable.table.RemoteTable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(40)
class RawMessagesTest {
    @Test
    void raw_shouldWrapAndUnwrap() {
        Message message = Message.wrap(new Mail.Number(7));
        assertThat(message.isEncoded()).isFalse();
        assertThat(message.typeName()).isEqualTo("io.remotable.semantics.Mail$Number");
        assertThat(message.unwrap(Mail.Number.class)).contains(new Mail.Number(7));
        assertThat(message.unwrap(Mail.Text.class)).isEmpty();
        assertThat(Message.wrap(message).unwrap(Message.class)).contains(message);
        assertThat(Message.wrap(message).unwrap(Mail.Number.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void raw_shouldSendAWrappedMessageAsAMessage(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            cluster.node().run(self -> {
                a.send(self.pid(), Message.wrap(new Mail.Number(7)));
                Message got = self.expect(Message.class);
                assertThat(got.isEncoded()).isTrue();
                assertThat(got.unwrap(Mail.Number.class)).contains(new Mail.Number(7));
                assertThat(got.typeName()).isEqualTo("io.remotable.semantics.Mail$Number");
                assertThat(self.expectTimeout(Mail.Number.class, Duration.ZERO)).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void raw_shouldForwardWhatAMessageHolds(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            cluster.node().run(self -> {
                ProcessId between = a.fork(other -> {
                    Message first = other.receiveWait(Match.<Message>matchAny(any -> any));
                    other.forward(first, self.pid());
                    other.uforward(other.receiveWait(Match.<Message>matchAny(any -> any)), self.pid());
                });
                self.send(between, new Mail.Number(1));
                self.send(between, new Mail.Text("two"));
                assertThat(self.expect(Mail.Number.class)).isEqualTo(new Mail.Number(1));
                assertThat(self.expect(Mail.Text.class)).isEqualTo(new Mail.Text("two"));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void raw_shouldRelayEverything(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            cluster.node().run(self -> {
                ProcessId relay = a.fork(other -> other.relay(self.pid()));
                self.send(relay, new Mail.Number(1));
                self.send(relay, "text");
                self.send(relay, new Mail.Shape.Square(2));
                assertThat(self.expect(Object.class)).isEqualTo(new Mail.Number(1));
                assertThat(self.expect(Object.class)).isEqualTo("text");
                assertThat(self.expect(Object.class)).isEqualTo(new Mail.Shape.Square(2));
            });
        }
    }

    @Test
    void raw_shouldDelegateWhatTheFilterLetsThrough() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                ProcessId delegate = self.spawnLocal(other -> other.delegate(
                        self.pid(), message -> message.unwrap(Mail.Number.class).isPresent()));
                self.send(delegate, new Mail.Text("dropped"));
                self.send(delegate, new Mail.Number(1));
                assertThat(self.expect(Object.class)).isEqualTo(new Mail.Number(1));
            });
        }
    }

    @Test
    void raw_shouldProxyWhatIsOfTheTypeAndAccepted() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                ProcessId proxy = self.spawnLocal(
                        other -> other.proxy(self.pid(), Mail.Number.class, (context, number) -> number.value() > 1));
                self.send(proxy, new Mail.Number(1));
                self.send(proxy, new Mail.Text("dropped"));
                self.send(proxy, new Mail.Number(2));
                assertThat(self.expect(Object.class)).isEqualTo(new Mail.Number(2));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void raw_shouldShowAMessageAsYaml(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            cluster.node().run(self -> {
                Message wrapped = Message.wrap(new Mail.Number(7));
                a.send(self.pid(), wrapped);
                String yaml = self.expect(Message.class).toYaml();
                assertThat(yaml).contains("value: 7").isEqualTo(wrapped.toYaml());
            });
        }
    }

    @Test
    void rule_1_5_shouldIsolateWhatARawMessageHoldsByTheNodesTable() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node(Mail.boxes());
            node.run(self -> {
                Mail.Box box = new Mail.Box(1);
                self.send(self.pid(), Message.wrap(box));
                self.send(self.pid(), Message.wrap(Message.wrap(box)));
                node.send(self.pid(), Message.wrap(box));
                self.send(self.pid(), Closure.returning(box));
                box.value = 9;
                assertThat(heldBy(self.expect(Message.class)).value).isEqualTo(1);
                assertThat(heldBy(self.expect(Message.class)
                                        .unwrap(Message.class)
                                        .orElseThrow())
                                .value)
                        .isEqualTo(1);
                assertThat(heldBy(self.expect(Message.class)).value).isEqualTo(1);
                Closure<?> returning = self.expect(Closure.class);
                assertThat(((Mail.Box) self.run(returning)).value).isEqualTo(1);
            });
        }
    }

    @Test
    void rule_1_5_shouldIsolateWhatARawMessageFromAnyThreadHolds() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node(Mail.boxes());
            Told<Message> told = new Told<>();
            ProcessId target = node.fork(self -> {
                self.expect(String.class);
                told.tell(self.expect(Message.class));
            });
            Mail.Box box = new Mail.Box(1);
            node.send(target, Message.wrap(box));
            box.value = 9;
            node.send(target, "go");
            assertThat(heldBy(told.next()).value).isEqualTo(1);
        }
    }

    private static Mail.Box heldBy(Message message) {
        return message.unwrap(Mail.Box.class).orElseThrow();
    }

    @Test
    void raw_shouldNameAndShowWhatIsTakenRawByTheNodesTable() {
        try (Cluster cluster = Cluster.inMemory()) {
            Message message = cluster.node(Mail.boxes()).call(self -> {
                self.send(self.pid(), new Mail.Box(3));
                return self.receiveWait(Match.<Message>matchAny(any -> any).map(any -> any));
            });
            assertThat(message.typeName()).isEqualTo("box");
            assertThat(message.toYaml()).isEqualTo("value: 3");
        }
    }

    @Test
    void raw_shouldNameAndShowWhatAProcessWrapsByItsNodesTable() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node(Mail.boxes()).run(self -> {
                Message message = Message.wrap(new Mail.Box(3));
                assertThat(message.typeName()).isEqualTo("box");
                assertThat(message.toYaml()).isEqualTo("value: 3");
            });
        }
    }

    @Test
    void raw_shouldNameAndShowTheReasonOfAnExitByTheNodesTable() {
        try (Cluster cluster = Cluster.inMemory()) {
            Message reason = cluster.node(Mail.boxes()).call(self -> {
                self.exit(self.pid(), new Mail.Box(3));
                try {
                    self.checkpoint();
                    throw new AssertionError("no exit");
                } catch (ProcessExitException exit) {
                    return exit.reason();
                }
            });
            assertThat(reason.typeName()).isEqualTo("box");
            assertThat(reason.toYaml()).isEqualTo("value: 3");
        }
    }

    @Test
    void rule_1_3_shouldRefuseARawMessageOfATypeThatCannotTravelForAnyTarget() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            ProcessId there = cluster.node().fork(self -> self.expect(Mail.Done.class));
            a.run(self -> {
                for (ProcessId target : List.of(self.pid(), there)) {
                    assertThatThrownBy(() -> self.send(target, Message.wrap(new Mail.Homeless(1))))
                            .isInstanceOf(NotRemotableException.class)
                            .hasMessageContaining("Homeless");
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void raw_shouldForwardThroughANodeThatDoesNotKnowTheType(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node ignorant = cluster.node(RemoteTable.builder().build());
            Told<Message> told = new Told<>();
            cluster.node().run(self -> {
                ProcessId between = ignorant.fork(other -> {
                    Message message = other.expect(Message.class);
                    told.tell(message);
                    other.forward(message, self.pid());
                });
                a.send(between, Message.wrap(new Mail.Number(7)));
                Message unknown = told.next();
                assertThat(unknown.unwrap(Object.class)).isEmpty();
                assertThat(unknown.typeName()).isEqualTo("io.remotable.semantics.Mail$Number");
                assertThat(self.expect(Message.class).unwrap(Mail.Number.class)).contains(new Mail.Number(7));
            });
        }
    }

    @Test
    void raw_shouldDropAPlainMessageOfUnknownTypeAndSayWhy() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node ignorant = cluster.node(RemoteTable.builder().build());
            ProcessId target = ignorant.fork(self -> self.expect(String.class));
            a.run(self -> {
                self.send(target, new Mail.Number(1));
                self.send(target, new Mail.Number(2));
                self.send(target, "known");
                Notices.endOf(self, target);
            });
            assertThat(ignorant.faults("unknown type")).isEqualTo(2);
        }
    }
}
