package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.remotable.node.Node;
import io.remotable.process.Channel;
import io.remotable.process.DiedNormal;
import io.remotable.process.NotRemotableException;
import io.remotable.process.PortMonitorNotification;
import io.remotable.process.ProcessBody;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ReceivePort;
import io.remotable.process.SendPort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 3.1, 3.3 and 3.4; that a {@code ReceivePort} never travels is the compiler's to say, and tested with it. */
@Timeout(20)
@ExtendWith(Cluster.Report.class)
class Rule3ChannelsTest {
    private static final Duration POLL = Duration.ZERO;

    private static void inProcess(ProcessBody body) {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(body);
        }
    }

    private static Channel<Mail.Number> filled(ProcessContext self, long... values) {
        Channel<Mail.Number> channel = self.newChan(Mail.Number.class);
        for (long value : values) {
            self.sendChan(channel.sendPort(), new Mail.Number(value));
        }
        return channel;
    }

    private static List<Long> all(ProcessContext self, ReceivePort<Long> port) {
        List<Long> values = new ArrayList<>();
        self.receiveChanTimeout(port, POLL).ifPresent(first -> {
            values.add(first);
            values.addAll(all(self, port));
        });
        return values;
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_3_1_shouldLetASendPortTravel(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                Channel<Mail.Number> channel = self.newChan(Mail.Number.class);
                ProcessId other = b.fork(far -> {
                    SendPort<Mail.Number> port = far.expect(Mail.Port.class).port();
                    far.sendChan(port, new Mail.Number(1));
                    far.sendChan(port, new Mail.Number(2));
                });
                self.send(other, new Mail.Port(channel.sendPort()));
                assertThat(self.receiveChan(channel.receivePort()).value()).isEqualTo(1);
                assertThat(self.receiveChan(channel.receivePort()).value()).isEqualTo(2);
            });
        }
    }

    @Test
    void rule_3_1_shouldRefuseToSendAReceivePort() {
        inProcess(self -> {
            Channel<Mail.Number> channel = self.newChan(Mail.Number.class);
            assertThatThrownBy(() -> self.send(self.pid(), channel.receivePort()))
                    .isInstanceOf(NotRemotableException.class)
                    .hasMessageContaining("SendPort");
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_3_1_shouldEndWithItsProcess(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                ProcessId owner = b.fork(far -> {
                    far.send(
                            self.pid(),
                            new Mail.Port(far.newChan(Mail.Number.class).sendPort()));
                    far.expect(Mail.Done.class);
                });
                SendPort<Mail.Number> port = self.expect(Mail.Port.class).port();
                self.monitor(port);
                self.send(owner, new Mail.Done());
                PortMonitorNotification notice = self.expect(PortMonitorNotification.class);
                assertThat(notice.port()).isEqualTo(port.id());
                assertThat(notice.reason()).isEqualTo(new DiedNormal());
                self.sendChan(port, new Mail.Number(1));
            });
            await().until(() -> b.deadLetters() == 1);
        }
    }

    @Test
    void rule_3_1_shouldKeepWhatIsQueuedReadableForOthersAfterTheEnd() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            CompletableFuture<Channel<Mail.Number>> made = new CompletableFuture<>();
            node.run(owner -> made.complete(filled(owner, 1, 2)));
            node.run(self -> {
                ReceivePort<Mail.Number> port = made.join().receivePort();
                assertThat(all(self, port.map(Mail.Number::value))).containsExactly(1L, 2L);
            });
        }
    }

    @Test
    void rule_3_1_shouldWakeAnyProcessThatHoldsThePort() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            node.run(self -> {
                Channel<Mail.Number> channel = self.newChan(Mail.Number.class);
                self.spawnLocal(reader -> {
                    announce(reader, self.pid());
                    reader.send(self.pid(), reader.receiveChan(channel.receivePort()));
                });
                self.expect(Mail.Done.class);
                self.sendChan(channel.sendPort(), new Mail.Number(5));
                assertThat(self.expect(Mail.Number.class).value()).isEqualTo(5);
            });
        }
    }

    private static void announce(ProcessContext reader, ProcessId to) {
        reader.send(to, new Mail.Done());
    }

    @Test
    void rule_3_3_shouldZipAllPartsOrNone() {
        inProcess(self -> {
            Channel<Mail.Number> left = filled(self, 1);
            Channel<Mail.Number> right = filled(self);
            ReceivePort<Long> sum = left.receivePort().zip(right.receivePort(), (a, b) -> a.value() + b.value());
            assertThat(self.receiveChanTimeout(sum, POLL)).isEmpty();
            assertThat(self.receiveChanTimeout(left.receivePort(), POLL)).contains(new Mail.Number(1));
            self.sendChan(left.sendPort(), new Mail.Number(2));
            self.sendChan(right.sendPort(), new Mail.Number(3));
            assertThat(self.receiveChanTimeout(sum, POLL)).contains(5L);
            assertThat(self.receiveChanTimeout(left.receivePort(), POLL)).isEmpty();
        });
    }

    @Test
    void rule_3_3_shouldZipWhenTheLastPartComesWhileItWaits() {
        inProcess(self -> {
            Channel<Mail.Number> left = filled(self, 1);
            Channel<Mail.Number> right = filled(self);
            self.spawnLocal(other -> other.sendChan(right.sendPort(), new Mail.Number(2)));
            ReceivePort<Long> sum = left.receivePort().zip(right.receivePort(), (a, b) -> a.value() + b.value());
            assertThat(self.receiveChan(sum)).isEqualTo(3L);
        });
    }

    @Test
    void rule_3_3_shouldFlatMapAllPartsOrNone() {
        inProcess(self -> {
            Channel<Mail.Number> which = filled(self, 0, 1);
            List<Channel<Mail.Number>> targets = List.of(filled(self), filled(self, 8));
            ReceivePort<Long> chosen = which.receivePort()
                    .flatMap(index -> targets.get((int) index.value()).receivePort())
                    .map(Mail.Number::value);
            assertThat(self.receiveChanTimeout(chosen, POLL)).isEmpty();
            self.sendChan(targets.get(0).sendPort(), new Mail.Number(7));
            assertThat(all(self, chosen)).containsExactly(7L, 8L);
        });
    }

    @Test
    void rule_3_3_shouldPutBackInOrderAndRotateBackWhenAPartIsMissing() {
        inProcess(self -> {
            Channel<Mail.Number> one = filled(self, 1, 2);
            Channel<Mail.Number> two = filled(self, 11, 12);
            Channel<Mail.Number> never = filled(self);
            ReceivePort<Mail.Number> merged = self.mergePortsRR(List.of(one.receivePort(), two.receivePort()));
            ReceivePort<Long> three = merged.zip(merged, (a, b) -> a.value() + b.value())
                    .zip(never.receivePort(), (a, b) -> a + b.value());
            assertThat(self.receiveChanTimeout(three, POLL)).isEmpty();
            assertThat(all(self, merged.map(Mail.Number::value))).containsExactly(1L, 11L, 2L, 12L);
        });
    }

    @Test
    void rule_3_3_shouldPutBackWhenAFunctionThrows() {
        inProcess(self -> {
            Channel<Mail.Number> channel = filled(self, 1, 2);
            ReceivePort<Long> throwing = channel.receivePort().map(number -> {
                throw new IllegalStateException("function");
            });
            assertThatThrownBy(() -> self.receiveChan(throwing)).hasMessage("function");
            assertThat(all(self, channel.receivePort().map(Mail.Number::value))).containsExactly(1L, 2L);
        });
    }

    @Test
    void rule_3_3_shouldTakeTheOtherWhenTheFirstIsNotReady() {
        inProcess(self -> {
            Channel<Mail.Number> first = filled(self);
            Channel<Mail.Number> other = filled(self, 1, 2);
            ReceivePort<Long> either =
                    first.receivePort().orElse(other.receivePort()).map(Mail.Number::value);
            assertThat(self.receiveChan(either)).isEqualTo(1);
            self.sendChan(first.sendPort(), new Mail.Number(9));
            assertThat(all(self, either)).containsExactly(9L, 2L);
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    @SuppressWarnings("unchecked") // a port of the wrong type on purpose
    void rule_3_4_shouldDropAndCountAValueOfAnotherType(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                Channel<Mail.Number> channel = self.newChan(Mail.Number.class);
                SendPort<Object> untyped = (SendPort<Object>) (SendPort<?>) channel.sendPort();
                self.sendChan(untyped, new Mail.Text("wrong here"));
                b.fork(far -> {
                    far.sendChan(untyped, new Mail.Text("wrong there"));
                    far.sendChan(untyped, new Mail.Number(1));
                });
                assertThat(self.receiveChan(channel.receivePort()).value()).isEqualTo(1);
                assertThat(self.receiveChanTimeout(channel.receivePort(), POLL)).isEmpty();
            });
            assertThat(a.faults("wrong element type")).isEqualTo(2);
        }
    }
}
