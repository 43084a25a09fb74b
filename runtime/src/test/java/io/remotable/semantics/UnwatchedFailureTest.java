package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.remotable.node.Inside;
import io.remotable.node.Node;
import io.remotable.process.MonitoredProcess;
import io.remotable.process.ProcessBody;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.RemoteCallException;
import io.remotable.semantics.Cluster.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that fails while nobody watches it leaves a trace. */
@Timeout(60)
class UnwatchedFailureTest {
    private static final String KIND = "unwatched failure";

    private static ProcessBody failing(String text) {
        return self -> {
            throw new IllegalStateException(text);
        };
    }

    private static void awaitEnds(Node node) {
        await().until(() -> Inside.processes(node) == 0);
    }

    private static void awaitLog(Cluster cluster, Node node, CharSequence... texts) {
        await().untilAsserted(() -> assertThat(cluster.log(node)).contains(texts));
    }

    private static void awaitFailures(Node node, long count) {
        await().until(() -> node.faults(KIND) == count);
    }

    @Test
    void shouldBeLoggedOncePerCauseAndCountedEachTime() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            ProcessId first = node.fork(failing("the first"));
            awaitLog(
                    cluster,
                    node,
                    first + " failed, and nobody monitors it, is linked to it or waits for its result: "
                            + "java.lang.IllegalStateException: the first",
                    "at io.remotable.semantics.UnwatchedFailureTest");
            node.fork(failing("the second"));
            awaitFailures(node, 2);
            node.close();
            assertThat(cluster.log(node)).doesNotContain("the second");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldBeLoggedWhereASpawnedProcessRan(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> self.spawn(b.id(), JobsClosures.failing("over there")));
            awaitLog(cluster, b, "IllegalStateException: over there");
            assertThat(b.faults(KIND)).isEqualTo(1);
            assertThat(a.faults(KIND)).isZero();
        }
    }

    @Test
    void shouldTellOfAChildThatUsesItsParentsContext() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            node.run(self -> self.spawnLocal(child -> self.send(self.pid(), new Mail.Done())));
            awaitLog(cluster, node, "WrongThreadException");
        }
    }

    @Test
    void shouldTellTheFailureOfALinkedProcess() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            ProcessId parent = node.fork(self -> {
                self.spawnLink(node.id(), JobsClosures.failing("the child"));
                self.expect(Mail.Done.class);
            });
            awaitLog(cluster, node, parent + " failed since ", "IllegalStateException: the child");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldBeUpToWhoWatches(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                MonitoredProcess there = self.spawnMonitor(b.id(), JobsClosures.failing("there"));
                assertThat(self.expect(ProcessMonitorNotification.class).process())
                        .isEqualTo(there.pid());
                self.spawnMonitor(a.id(), JobsClosures.failing("here"));
                self.expect(ProcessMonitorNotification.class);
                assertThatThrownBy(() -> self.call(b.id(), JobsClosures.failingCall("there")))
                        .isInstanceOf(RemoteCallException.class);
                assertThatThrownBy(() -> self.call(a.id(), JobsClosures.failingCall("here")))
                        .isInstanceOf(RemoteCallException.class);
                assertThatThrownBy(() -> self.callLocal(child -> child.call(a.id(), JobsClosures.failingCall("here"))))
                        .isInstanceOf(RemoteCallException.class);
            });
            assertThatThrownBy(() -> a.run(failing("the main process"))).isInstanceOf(IllegalStateException.class);
            awaitEnds(a);
            awaitEnds(b);
            assertThat(a.faults(KIND)).isZero();
            assertThat(b.faults(KIND)).isZero();
        }
    }

    @Test
    void shouldNotBeAnEndThatSomebodyWanted() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            node.fork(self -> self.terminate());
            node.fork(self -> self.die("enough"));
            ProcessId asked = node.fork(self -> self.expect(Mail.Done.class));
            ProcessId killed = node.fork(self -> self.expect(Mail.Done.class));
            ProcessId linked = node.fork(self -> self.expect(Mail.Done.class));
            node.run(self -> {
                ProcessId watching = self.spawnLocal(child -> {
                    child.link(linked);
                    child.send(self.pid(), new Mail.Ping(child.pid()));
                    child.expect(Mail.Done.class);
                });
                assertThat(self.expect(Mail.Ping.class).from()).isEqualTo(watching);
                self.exit(asked, "please");
                self.kill(killed, "now");
                self.send(linked, new Mail.Done());
            });
            awaitEnds(node);
            assertThat(node.faults(KIND)).isZero();
        }
    }

    @Test
    void shouldNotBeTheCloseOfTheNode() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            node.fork(self -> {
                try {
                    self.expect(Mail.Done.class);
                } finally {
                    failing("while it is cleaned up").run(self);
                }
            });
            node.close();
            assertThat(node.faults(KIND)).isZero();
            assertThat(cluster.log(node)).isEmpty();
        }
    }

    @Test
    void shouldNotBeHiddenByANameOnAnotherNode() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId named = a.fork(self -> {
                self.expect(Mail.Done.class);
                failing("with a name").run(self);
            });
            b.run(self -> self.register("far", named));
            await().until(() -> b.call(self -> self.processInfo(named)).isPresent());
            a.send(named, new Mail.Done());
            awaitFailures(a, 1);
        }
    }

    @Test
    void shouldTellTheFailureOfTwoThatAreLinkedToEachOther() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            ProcessId failing = node.fork(self -> {
                self.link(self.expect(Mail.Ping.class).from());
                failing("one of two").run(self);
            });
            ProcessId other = node.fork(self -> {
                self.link(failing);
                self.send(failing, new Mail.Ping(self.pid()));
                self.expect(Mail.Done.class);
            });
            awaitLog(cluster, node, other + " failed since " + failing + " did", "one of two");
        }
    }
}
