package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.remotable.node.Node;
import io.remotable.process.Channel;
import io.remotable.process.DiedNormal;
import io.remotable.process.PortMonitorNotification;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ReceivePort;
import io.remotable.process.SendPort;
import io.remotable.semantics.Notices.Told;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 3.1: a channel lives as long as its process, and takes memory as long as somebody can receive from it. */
@Timeout(60)
@ExtendWith(Cluster.Report.class)
class Rule3ReachableTest {
    private static final int MANY = 100_000;

    private enum Derived {
        ITSELF(port -> port),
        MAPPED(port -> port.map(number -> number)),
        MERGED(port -> port.orElse(port)),
        ZIPPED(port -> port.map(number -> number).flatMap(number -> port.map(second -> number)));

        private final UnaryOperator<ReceivePort<Mail.Number>> derivation;

        Derived(UnaryOperator<ReceivePort<Mail.Number>> derivation) {
            this.derivation = derivation;
        }

        ReceivePort<Mail.Number> of(ReceivePort<Mail.Number> port) {
            return derivation.apply(port);
        }
    }

    /** Whatever could go is gone after this. */
    private static void collect(ProcessContext self) {
        WeakReference<Object> dropped =
                new WeakReference<>(self.newChan(Mail.Number.class).receivePort());
        await().until(() -> {
            System.gc();
            return dropped.refersTo(null);
        });
    }

    @Test
    void rule_3_1_shouldLetGoOfAChannelThatNobodyCanReceiveFrom() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            node.run(self -> {
                SendPort<Mail.Number> first = self.newChan(Mail.Number.class).sendPort();
                for (int i = 0; i < MANY; i++) {
                    self.newChan(Mail.Number.class);
                }
                collect(self);
                self.sendChan(first, new Mail.Number(1));
            });
            assertThat(node.deadLetters()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Derived.class)
    void rule_3_1_shouldLoseNothingOfAChannelThatSomebodyCanReceiveFrom(Derived derived) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node far = cluster.node();
            cluster.node().run(self -> {
                Channel<Mail.Number> channel = self.newChan(Mail.Number.class);
                SendPort<Mail.Number> sending = channel.sendPort();
                ReceivePort<Mail.Number> receiving = derived.of(channel.receivePort());
                channel = null;
                self.sendChan(sending, new Mail.Number(1));
                collect(self);
                self.sendChan(sending, new Mail.Number(1));
                far.run(other -> List.of(1, 1).forEach(one -> other.sendChan(sending, new Mail.Number(one))));
                int taken = derived == Derived.ZIPPED ? 2 : 4;
                for (int i = 0; i < taken; i++) {
                    assertThat(self.receiveChan(receiving)).isEqualTo(new Mail.Number(1));
                }
            });
        }
    }

    @Test
    void rule_3_1_shouldKeepAChannelThatAReceiveWaitsFor() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            node.run(self -> {
                Told<SendPort<Mail.Number>> told = new Told<>();
                ProcessId waiting = node.fork(other -> {
                    Channel<Mail.Number> channel = other.newChan(Mail.Number.class);
                    told.tell(channel.sendPort());
                    other.send(self.pid(), other.receiveChan(channel.receivePort()));
                });
                SendPort<Mail.Number> port = told.next();
                collect(self);
                self.sendChan(port, new Mail.Number(5));
                assertThat(self.expect(Mail.Number.class)).isEqualTo(new Mail.Number(5));
                Notices.endOf(self, waiting);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_3_1_shouldEndWithItsProcessThoughNobodyCanReceiveFromIt(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node node = cluster.node();
            Told<SendPort<Mail.Number>> told = new Told<>();
            ProcessId owner = node.fork(self -> {
                told.tell(self.newChan(Mail.Number.class).sendPort());
                self.expect(Mail.Done.class);
            });
            SendPort<Mail.Number> port = told.next();
            cluster.node().run(self -> {
                collect(self);
                self.monitor(port);
                self.send(owner, new Mail.Done());
                assertThat(self.expect(PortMonitorNotification.class).reason()).isEqualTo(new DiedNormal());
            });
        }
    }
}
