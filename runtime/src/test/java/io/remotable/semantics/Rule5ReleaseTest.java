package io.remotable.semantics;

import static io.remotable.semantics.Notices.soon;
import static io.remotable.semantics.Notices.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Node;
import io.remotable.process.DiedUnknownId;
import io.remotable.process.Match;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeStats;
import io.remotable.process.PortMonitorNotification;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPort;
import io.remotable.semantics.Cluster.Kind;
import io.remotable.semantics.Notices.Told;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(40)
class Rule5ReleaseTest {
    private enum End {
        NORMAL,
        EXCEPTION,
        EXIT,
        KILL;

        void of(Node node, ProcessId target) {
            node.run(self -> {
                MonitorRef ref = self.monitor(target);
                switch (this) {
                    case NORMAL -> self.send(target, new Mail.Done());
                    case EXCEPTION -> self.send(target, new Mail.Text("fail"));
                    case EXIT -> self.exit(target, "exit");
                    case KILL -> self.kill(target, "kill");
                }
                Notices.reason(self, ref);
            });
        }
    }

    private static void untilTold(ProcessContext self) {
        self.receiveWait(Match.match(Mail.Done.class), Match.match(Mail.Text.class, text -> {
            throw new IllegalStateException(text.value());
        }));
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void rule_5_4_shouldMakeItsChannelsUnknown(End end) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            Told<SendPort<Mail.Number>> told = new Told<>();
            ProcessId owner = node.fork(self -> {
                told.tell(self.newChan(Mail.Number.class).sendPort());
                untilTold(self);
            });
            SendPort<Mail.Number> port = told.next();
            end.of(node, owner);
            long before = node.deadLetters();
            node.run(self -> {
                self.sendChan(port, new Mail.Number(1));
                assertThat(node.deadLetters()).isEqualTo(before + 1);
                self.monitor(port);
                assertThat(self.expect(PortMonitorNotification.class).reason()).isEqualTo(new DiedUnknownId());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void rule_5_4_shouldFreeItsNames(End end) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            ProcessId owner = node.fork(Rule5ReleaseTest::untilTold);
            node.run(self -> {
                self.register("one", owner);
                self.register("two", owner);
            });
            end.of(node, owner);
            node.run(self -> {
                assertThat(self.whereis("one")).isEmpty();
                assertThat(self.whereis("two")).isEmpty();
                self.register("one", self.pid());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void rule_5_4_shouldDropItsMailbox(End end) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            ProcessId owner = node.fork(Rule5ReleaseTest::untilTold);
            end.of(node, owner);
            long before = node.deadLetters();
            node.send(owner, new Mail.Number(1));
            assertThat(node.deadLetters()).isEqualTo(before + 1);
            assertThat(Notices.isAlive(node, owner)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_5_4_shouldWithdrawItsMonitorsAndLinks(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId watched = b.fork(self -> self.expect(Mail.Done.class));
            ProcessId watcher = a.fork(self -> {
                self.monitor(watched);
                self.link(watched);
                untilTold(self);
            });
            soon().until(() -> watches(b) == 2);
            End.KILL.of(a, watcher);
            soon().until(() -> watches(b) == 0);
            assertThat(Notices.isAlive(b, watched)).isTrue();
        }
    }

    private static int watches(Node node) {
        NodeStats stats = node.call(self -> self.nodeStats(node.id()));
        return stats.monitors() + stats.links();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_5_4_shouldTellWatchersOnBothNodesWhenKilled(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            Told<String> told = new Told<>();
            ProcessId target = b.fork(self -> Thread.sleep(3_600_000));
            for (Node node : new Node[] {a, b}) {
                node.fork(self -> {
                    MonitorRef ref = self.monitor(target);
                    told.tell("watching");
                    told.tell(textOf(Notices.reason(self, ref)));
                });
            }
            assertThat(told.next()).isEqualTo("watching");
            assertThat(told.next()).isEqualTo("watching");
            a.run(self -> self.kill(target, "away"));
            assertThat(told.next()).endsWith(",reason=away");
            assertThat(told.next()).endsWith(",reason=away");
        }
    }
}
