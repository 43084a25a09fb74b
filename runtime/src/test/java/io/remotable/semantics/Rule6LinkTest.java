package io.remotable.semantics;

import static io.remotable.semantics.Notices.LONG;
import static io.remotable.semantics.Notices.soon;
import static io.remotable.semantics.Notices.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Node;
import io.remotable.process.DiedNodeDown;
import io.remotable.process.DiedNormal;
import io.remotable.process.DiedUnknownId;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeLinkException;
import io.remotable.process.PortLinkException;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessLinkException;
import io.remotable.process.RemotableException;
import io.remotable.process.SendPort;
import io.remotable.semantics.Cluster.Kind;
import io.remotable.semantics.Notices.Told;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(40)
class Rule6LinkTest {
    private static ProcessId untilDone(Node node) {
        return node.fork(self -> self.expect(Mail.Done.class));
    }

    /** A process that links, says so, and tells what broke. */
    private static void tellingWhatBreaks(ProcessContext self, Runnable link, Told<RemotableException> told) {
        try {
            link.run();
            told.tell(new RemotableException("linked"));
            self.expect(Mail.Text.class);
        } catch (ProcessLinkException | NodeLinkException | PortLinkException broken) {
            told.tell(broken);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_1_shouldBreakOnANormalEnd(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId target = untilDone(cluster.node());
            Told<RemotableException> told = new Told<>();
            a.fork(self -> tellingWhatBreaks(self, () -> self.link(target), told));
            assertThat(told.next()).hasMessage("linked");
            a.send(target, new Mail.Done());
            assertThat(told.next()).isInstanceOfSatisfying(ProcessLinkException.class, broken -> {
                assertThat(broken.id()).isEqualTo(target);
                assertThat(broken.reason()).isIn(new DiedNormal(), new DiedUnknownId());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_1_shouldEndTheLinkingProcessWithTheReasonInItsText(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId target = cluster.node().fork(self -> {
                throw new IllegalStateException(self.expect(Mail.Text.class).value());
            });
            a.run(self -> {
                ProcessId linked = self.spawnLocal(other -> {
                    other.link(target);
                    other.send(self.pid(), new Mail.Done());
                    other.expect(Mail.Text.class);
                });
                MonitorRef ref = self.monitor(linked);
                self.expect(Mail.Done.class);
                awaitWatch(a, target);
                self.send(target, new Mail.Text("boom"));
                assertThat(textOf(Notices.reason(self, ref)))
                        .isEqualTo("ProcessLinkException " + target + " DiedException \"boom\"");
            });
        }
    }

    private static void awaitWatch(Node node, ProcessId target) {
        soon().until(() -> node.call(self -> self.processInfo(target))
                .filter(info -> !info.links().isEmpty())
                .isPresent());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_1_shouldBeOneWay(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId target = untilDone(b);
            ProcessId linking = a.fork(self -> {
                self.link(target);
                self.expect(Mail.Done.class);
            });
            awaitWatch(a, target);
            a.send(linking, new Mail.Done());
            Notices.awaitEnd(a, linking);
            soon().until(() -> b.call(
                    self -> self.processInfo(target).orElseThrow().links().isEmpty()));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_1_shouldBeIdempotent(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId target = untilDone(b);
            a.run(self -> {
                self.link(target);
                self.link(target);
                self.link(target);
                self.unlink(target);
                self.send(target, new Mail.Done());
                Notices.endOf(self, target);
                self.checkpoint();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_1_shouldNotBreakALinkOnFailureAtANormalEnd(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId target = untilDone(cluster.node());
            a.run(self -> {
                self.linkOnFailure(target);
                MonitorRef ref = self.monitor(target);
                self.send(target, new Mail.Done());
                assertThat(Notices.reason(self, ref)).isEqualTo(new DiedNormal());
                self.checkpoint();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_1_shouldBreakALinkOnFailureAtAnException(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId target = untilDone(cluster.node());
            Told<RemotableException> told = new Told<>();
            a.fork(self -> tellingWhatBreaks(self, () -> self.linkOnFailure(target), told));
            assertThat(told.next()).hasMessage("linked");
            a.run(self -> self.kill(target, "away"));
            assertThat(told.next()).isInstanceOf(ProcessLinkException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_1_shouldBreakWithAPortsOwner(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Told<SendPort<Mail.Number>> ports = new Told<>();
            ProcessId owner = cluster.node().fork(self -> {
                ports.tell(self.newChan(Mail.Number.class).sendPort());
                self.expect(Mail.Done.class);
            });
            SendPort<Mail.Number> port = ports.next();
            Told<RemotableException> told = new Told<>();
            a.fork(self -> tellingWhatBreaks(self, () -> self.link(port), told));
            assertThat(told.next()).hasMessage("linked");
            a.send(owner, new Mail.Done());
            assertThat(told.next())
                    .isInstanceOfSatisfying(
                            PortLinkException.class,
                            broken -> assertThat(broken.id()).isEqualTo(port.id()));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_1_shouldBreakWithANode(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            Told<RemotableException> told = new Told<>();
            a.fork(self -> tellingWhatBreaks(self, () -> self.link(b.id()), told));
            assertThat(told.next()).hasMessage("linked");
            b.close();
            assertThat(told.next()).isInstanceOfSatisfying(NodeLinkException.class, broken -> {
                assertThat(broken.id()).isEqualTo(b.id());
                assertThat(broken.reason()).isEqualTo(new DiedNodeDown());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_2_shouldForgetALinkThatBrokeButWasNotSeenYet(Kind kind) throws InterruptedException {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId target = untilDone(cluster.node());
            Told<String> told = new Told<>();
            ProcessId watcher = a.fork(self -> {
                self.link(target);
                self.monitor(target);
                told.tell("linked");
                try {
                    Thread.sleep(LONG.toMillis());
                } catch (InterruptedException broken) {
                    told.tell("broken");
                }
                self.unlink(target);
                Thread.sleep(1);
                self.checkpoint();
                told.tell("unlinked");
            });
            assertThat(told.next()).isEqualTo("linked");
            a.send(target, new Mail.Done());
            assertThat(told.next()).isEqualTo("broken");
            assertThat(told.next()).isEqualTo("unlinked");
            Notices.awaitEnd(a, watcher);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_6_3_shouldBreakAtOnceWhenTheTargetIsNotAlive(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId dead = b.call(self -> self.pid());
            Told<RemotableException> told = new Told<>();
            a.fork(self -> tellingWhatBreaks(self, () -> self.link(dead), told));
            RemotableException first = told.next();
            RemotableException broken = first instanceof ProcessLinkException ? first : told.next();
            assertThat(((ProcessLinkException) broken).reason()).isEqualTo(new DiedUnknownId());
        }
    }
}
