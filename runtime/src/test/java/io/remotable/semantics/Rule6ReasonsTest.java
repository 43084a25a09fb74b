package io.remotable.semantics;

import static io.remotable.semantics.Notices.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Network;
import io.remotable.node.Node;
import io.remotable.process.DiedDisconnect;
import io.remotable.process.DiedException;
import io.remotable.process.DiedNodeDown;
import io.remotable.process.DiedNormal;
import io.remotable.process.DiedReason;
import io.remotable.process.DiedUnknownId;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeId;
import io.remotable.process.NodeMonitorNotification;
import io.remotable.process.PortMonitorNotification;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.SendPort;
import io.remotable.semantics.Cluster.Kind;
import io.remotable.semantics.Notices.Told;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class Rule6ReasonsTest {
    private enum Loss {
        BREAK,
        KILL,
        SILENCE,
        STALL;

        void happen(Network network, NodeId a, NodeId b) {
            switch (this) {
                case BREAK -> network.breakConnection(a, b);
                case KILL -> network.kill(b);
                case SILENCE -> network.silence(a, b);
                case STALL -> network.stall(b);
            }
        }
    }

    private static ProcessId untilDone(Node node) {
        return node.fork(self -> self.expect(Mail.Done.class));
    }

    private static Node fast(Cluster cluster) {
        return cluster.node(
                builder -> builder.failureDetection(Duration.ofMillis(400)).connectTimeout(Duration.ofMillis(300)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_3_shouldTellANormalEnd(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId target = untilDone(cluster.node());
            a.run(self -> {
                MonitorRef ref = self.monitor(target);
                self.send(target, new Mail.Done());
                assertThat(reason(self, ref)).isEqualTo(new DiedNormal());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_3_shouldTellAnException(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                DiedReason reason = reason(
                        self,
                        self.spawnMonitor(b.id(), EndsClosures.fails("boom")).ref());
                assertThat(reason).isInstanceOf(DiedException.class).hasToString("DiedException \"boom\"");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_3_shouldCallTheDeadUnknown(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId dead = b.call(self -> self.pid());
            a.run(self -> assertThat(Notices.endOf(self, dead)).isEqualTo(new DiedUnknownId()));
            a.run(self -> assertThat(Notices.endOf(self, new ProcessId(b.id(), 1_000_000)))
                    .isEqualTo(new DiedUnknownId()));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_3_shouldTellThatTheNodeClosed(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            Told<SendPort<Mail.Number>> told = new Told<>();
            ProcessId target = b.fork(self -> {
                told.tell(self.newChan(Mail.Number.class).sendPort());
                self.expect(Mail.Done.class);
            });
            SendPort<Mail.Number> port = told.next();
            a.run(self -> {
                MonitorRef process = self.monitor(target);
                MonitorRef node = self.monitor(b.id());
                MonitorRef channel = self.monitor(port);
                b.close();
                DiedReason down = new DiedNodeDown();
                assertThat(self.expect(ProcessMonitorNotification.class))
                        .isEqualTo(new ProcessMonitorNotification(process, target, down));
                assertThat(self.expect(NodeMonitorNotification.class))
                        .isEqualTo(new NodeMonitorNotification(node, b.id(), down));
                assertThat(self.expect(PortMonitorNotification.class))
                        .isEqualTo(new PortMonitorNotification(channel, port.id(), down));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void rule_6_3_shouldTellLostContact(Loss loss) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = fast(cluster);
            Node b = fast(cluster);
            ProcessId target = untilDone(b);
            a.run(self -> {
                MonitorRef process = self.monitor(target);
                MonitorRef node = self.monitor(b.id());
                loss.happen(cluster.network(), a.id(), b.id());
                DiedReason lost = new DiedDisconnect();
                assertThat(self.expect(ProcessMonitorNotification.class))
                        .isEqualTo(new ProcessMonitorNotification(process, target, lost));
                assertThat(self.expect(NodeMonitorNotification.class))
                        .isEqualTo(new NodeMonitorNotification(node, b.id(), lost));
            });
        }
    }

    @Test
    void rule_6_3_shouldTellLostContactToBothSidesOfACut() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId onA = untilDone(a);
            ProcessId onB = untilDone(b);
            Told<DiedReason> told = new Told<>();
            a.fork(self -> {
                MonitorRef ref = self.monitor(onB);
                told.tell(new DiedNormal());
                told.tell(reason(self, ref));
            });
            b.fork(self -> {
                MonitorRef ref = self.monitor(onA);
                told.tell(new DiedNormal());
                told.tell(reason(self, ref));
            });
            assertThat(told.next()).isEqualTo(new DiedNormal());
            assertThat(told.next()).isEqualTo(new DiedNormal());
            cluster.network().breakConnection(a.id(), b.id());
            assertThat(told.next()).isEqualTo(new DiedDisconnect());
            assertThat(told.next()).isEqualTo(new DiedDisconnect());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_3_shouldTellLostContactWhenTheNodeCannotBeReached(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = fast(cluster);
            Node gone = cluster.node();
            gone.close();
            a.run(self -> {
                assertThat(Notices.endOf(self, new ProcessId(gone.id(), 2))).isEqualTo(new DiedDisconnect());
                self.monitor(gone.id());
                assertThat(self.expect(NodeMonitorNotification.class).reason()).isEqualTo(new DiedDisconnect());
            });
        }
    }
}
