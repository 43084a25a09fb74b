package io.remotable.semantics;

import static io.remotable.semantics.Notices.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Node;
import io.remotable.process.DiedNormal;
import io.remotable.process.DiedUnknownId;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeMonitorNotification;
import io.remotable.process.PortMonitorNotification;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.SendPort;
import io.remotable.process.SendPortId;
import io.remotable.semantics.Cluster.Kind;
import io.remotable.semantics.Notices.Told;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(40)
class Rule6MonitorTest {
    private static ProcessId untilDone(Node node) {
        return node.fork(self -> self.expect(Mail.Done.class));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_1_shouldFireOnceForEachCall(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId target = untilDone(cluster.node());
            a.run(self -> {
                Set<MonitorRef> refs = new HashSet<>();
                for (int i = 0; i < 10; i++) {
                    refs.add(self.monitor(target));
                }
                assertThat(refs).hasSize(10);
                self.send(target, new Mail.Done());
                Set<MonitorRef> fired = new HashSet<>();
                for (int i = 0; i < 10; i++) {
                    ProcessMonitorNotification notice = self.expect(ProcessMonitorNotification.class);
                    assertThat(notice.process()).isEqualTo(target);
                    assertThat(notice.reason()).isEqualTo(new DiedNormal());
                    fired.add(notice.ref());
                }
                assertThat(fired).isEqualTo(refs);
                assertThat(Notices.endOf(self, target)).isEqualTo(new DiedUnknownId());
                assertThat(self.expectTimeout(ProcessMonitorNotification.class, Duration.ZERO))
                        .isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_1_shouldFireForAPortWithItsOwner(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Told<SendPort<Mail.Number>> told = new Told<>();
            ProcessId owner = cluster.node().fork(self -> {
                told.tell(self.newChan(Mail.Number.class).sendPort());
                self.expect(Mail.Done.class);
            });
            SendPort<Mail.Number> port = told.next();
            a.run(self -> {
                MonitorRef ref = self.monitor(port);
                self.send(owner, new Mail.Done());
                assertThat(self.expect(PortMonitorNotification.class))
                        .isEqualTo(new PortMonitorNotification(ref, port.id(), new DiedNormal()));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_3_shouldCallAPortThatNeverWasUnknown(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId owner = untilDone(cluster.node());
            SendPort<Mail.Number> port = new SendPort<>(new SendPortId(owner, 99));
            a.run(self -> {
                self.monitor(port);
                assertThat(self.expect(PortMonitorNotification.class).reason()).isEqualTo(new DiedUnknownId());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_1_shouldNotFireForANodeThatLives(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                self.monitor(b.id());
                self.monitor(a.id());
                ProcessId target = untilDone(b);
                self.send(target, new Mail.Done());
                Notices.endOf(self, target);
                assertThat(self.expectTimeout(NodeMonitorNotification.class, Duration.ZERO))
                        .isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_2_shouldShowNothingAfterUnmonitor(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId target = untilDone(cluster.node());
            a.run(self -> {
                MonitorRef gone = self.monitor(target);
                MonitorRef kept = self.monitor(target);
                self.unmonitor(gone);
                self.send(target, new Mail.Done());
                assertThat(self.expect(ProcessMonitorNotification.class).ref()).isEqualTo(kept);
                Notices.endOf(self, target);
                assertThat(self.expectTimeout(ProcessMonitorNotification.class, Duration.ZERO))
                        .isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_2_shouldTakeBackAQueuedNoticeOfAProcess(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId target = untilDone(cluster.node());
            a.run(self -> {
                MonitorRef ref = self.monitor(target);
                MonitorRef other = self.monitor(target);
                self.send(target, new Mail.Done());
                soon().until(() -> queued(a, self.pid()) == 2);
                self.unmonitor(ref);
                assertThat(self.expect(ProcessMonitorNotification.class).ref()).isEqualTo(other);
                assertThat(self.expectTimeout(ProcessMonitorNotification.class, Duration.ZERO))
                        .isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_2_shouldTakeBackQueuedNoticesOfANodeAndAPort(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            Told<SendPort<Mail.Number>> told = new Told<>();
            b.fork(self -> {
                told.tell(self.newChan(Mail.Number.class).sendPort());
                self.expect(Mail.Done.class);
            });
            SendPort<Mail.Number> port = told.next();
            a.run(self -> {
                MonitorRef node = self.monitor(b.id());
                MonitorRef channel = self.monitor(port);
                b.close();
                soon().until(() -> queued(a, self.pid()) == 2);
                self.unmonitor(node);
                self.unmonitor(channel);
                assertThat(self.expectTimeout(Object.class, Duration.ZERO)).isEmpty();
            });
        }
    }

    private static int queued(Node node, ProcessId process) {
        return node.call(self -> self.processInfo(process).orElseThrow().messageQueueLength());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_2_shouldUnmonitorAfterWithMonitor(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId target = untilDone(b);
            a.run(self -> {
                int during = self.withMonitor(target, body -> monitorsOf(b, target, 1));
                assertThat(during).isEqualTo(1);
                soon().until(() -> monitors(b, target) == 0);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_2_shouldUnmonitorWhenTheBodyOfWithMonitorThrows(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId target = untilDone(b);
            a.run(self -> {
                assertThatThrownBy(() -> self.withMonitor(target, body -> {
                            monitorsOf(b, target, 1);
                            throw new IOException("checked");
                        }))
                        .isInstanceOf(IOException.class);
                assertThatThrownBy(() -> self.withMonitor(target, body -> {
                            throw new IllegalStateException("unchecked");
                        }))
                        .isInstanceOf(IllegalStateException.class);
                soon().until(() -> monitors(b, target) == 0);
                self.send(target, new Mail.Done());
                Notices.endOf(self, target);
                assertThat(self.expectTimeout(ProcessMonitorNotification.class, Duration.ZERO))
                        .isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_1_shouldFireInsideWithMonitorOfANode(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                NodeMonitorNotification notice = self.withMonitor(b.id(), body -> {
                    b.close();
                    return body.expect(NodeMonitorNotification.class);
                });
                assertThat(notice.node()).isEqualTo(b.id());
            });
        }
    }

    private static int monitorsOf(Node node, ProcessId target, int expected) {
        soon().until(() -> monitors(node, target) == expected);
        return expected;
    }

    private static int monitors(Node node, ProcessId target) {
        return node.call(
                self -> self.processInfo(target).orElseThrow().monitors().size());
    }
}
