package io.remotable.semantics;

import static io.remotable.semantics.Notices.LONG;
import static io.remotable.semantics.Notices.reason;
import static io.remotable.semantics.Notices.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Node;
import io.remotable.process.DiedDisconnect;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeId;
import io.remotable.process.NodeMonitorNotification;
import io.remotable.process.NodeStats;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.semantics.Cluster.Kind;
import io.remotable.semantics.Notices.Told;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class Rule6DetectionTest {
    private static ProcessId untilDone(Node node) {
        return node.fork(self -> self.expect(Mail.Done.class));
    }

    private static Node fast(Cluster cluster) {
        return cluster.node(
                builder -> builder.failureDetection(Duration.ofMillis(400)).connectTimeout(Duration.ofMillis(300)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_4_shouldKeepContactWhileIdle(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = fast(cluster);
            Node b = fast(cluster);
            ProcessId target = untilDone(b);
            a.run(self -> {
                MonitorRef ref = self.monitor(target);
                assertThat(self.expectTimeout(ProcessMonitorNotification.class, Duration.ofSeconds(2)))
                        .isEmpty();
                self.send(target, new Mail.Done());
                assertThat(reason(self, ref)).hasToString("DiedNormal");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_4_shouldKeepContactWithAnIdlePeerThatIsMorePatient(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = fast(cluster);
            Node b = cluster.node(builder -> builder.failureDetection(Duration.ofMinutes(1)));
            ProcessId target = untilDone(b);
            a.run(self -> {
                MonitorRef ref = self.monitor(target);
                assertThat(self.expectTimeout(ProcessMonitorNotification.class, Duration.ofSeconds(2)))
                        .isEmpty();
                self.send(target, new Mail.Done());
                assertThat(reason(self, ref)).hasToString("DiedNormal");
            });
        }
    }

    @Test
    void rule_6_4_shouldNoticeSilenceWhileIdle() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                self.monitor(b.id());
                cluster.network().silence(a.id(), b.id());
                assertThat(self.expectTimeout(NodeMonitorNotification.class, Duration.ofSeconds(8)))
                        .map(NodeMonitorNotification::reason)
                        .contains(new DiedDisconnect());
            });
        }
    }

    @Test
    void rule_6_4_shouldNoticeAProcessOfTheSystemKilledTheHardWay() throws Exception {
        try (Cluster cluster = Cluster.aeron();
                OtherJvm child = OtherJvm.start(0)) {
            Node a = cluster.node();
            NodeId there = child.nodeId();
            a.run(self -> {
                ProcessId target = self.spawn(there, EndsClosures.untilDone());
                MonitorRef process = self.monitor(target);
                MonitorRef node = self.monitor(there);
                child.kill();
                assertThat(reason(self, process)).isEqualTo(new DiedDisconnect());
                assertThat(self.expect(NodeMonitorNotification.class).ref()).isEqualTo(node);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_4_shouldNoticeARestartUnderTheSameAddress(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node old = cluster.node();
            ProcessId target = untilDone(old);
            Told<String> told = new Told<>();
            ProcessId linked = a.fork(self -> {
                self.link(target);
                told.tell("linked");
                self.expect(Mail.Text.class);
            });
            assertThat(told.next()).isEqualTo("linked");
            a.run(self -> {
                MonitorRef first = self.monitor(target);
                MonitorRef second = self.monitor(target);
                crash(cluster, kind, old);
                Node fresh = cluster.node(builder -> builder.port(old.id().port()));
                assertThat(fresh.id().sameAddress(old.id())).isTrue();
                assertThat(fresh.id()).isNotEqualTo(old.id());
                fresh.run(there ->
                        assertThat(there.whereisRemote(a.id(), "nobody", LONG)).isEmpty());
                reason(self, first);
                reason(self, second);
                assertThat(Notices.endOf(self, target).toString()).isIn("DiedUnknownId", "DiedDisconnect");
                assertThat(self.expectTimeout(ProcessMonitorNotification.class, Duration.ZERO))
                        .isEmpty();
                assertThat(Notices.endOf(self, self.spawn(fresh.id(), EndsClosures.returns()))
                                .toString())
                        .isIn("DiedNormal", "DiedUnknownId");
            });
            Notices.awaitEnd(a, linked);
        }
    }

    private static void crash(Cluster cluster, Kind kind, Node node) {
        if (kind == Kind.IN_MEMORY) {
            cluster.network().kill(node.id());
        } else {
            node.close();
        }
    }

    @Test
    void rule_6_4_shouldNoticeAKilledJvmThatCameBackOnTheSamePort() throws Exception {
        try (Cluster cluster = Cluster.aeron();
                OtherJvm child = OtherJvm.start(0)) {
            Node a = cluster.node();
            a.run(self -> {
                ProcessId target = self.spawn(child.nodeId(), EndsClosures.untilDone());
                MonitorRef ref = self.monitor(target);
                child.kill();
                try (OtherJvm again = OtherJvm.start(child.nodeId().port())) {
                    assertThat(reason(self, ref)).isEqualTo(new DiedDisconnect());
                    assertThat(self.expectTimeout(ProcessMonitorNotification.class, Duration.ZERO))
                            .isEmpty();
                    assertThat(self.<Long>call(again.nodeId(), EndsClosures.same(5)))
                            .isEqualTo(5L);
                }
            });
        }
    }

    @Test
    void rule_6_4_shouldForgetTheWatchersOfALostNode() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId target = untilDone(b);
            for (int i = 0; i < 20; i++) {
                a.fork(self -> {
                    self.monitor(target);
                    self.linkOnFailure(target);
                    self.expect(Mail.Done.class);
                });
            }
            soon().until(() -> watches(b) == 40);
            cluster.network().breakConnection(a.id(), b.id());
            soon().until(() -> watches(b) == 0);
        }
    }

    private static int watches(Node node) {
        NodeStats stats = node.call(self -> self.nodeStats(node.id()));
        return stats.monitors() + stats.links();
    }
}
