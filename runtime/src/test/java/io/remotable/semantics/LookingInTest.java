package io.remotable.semantics;

import static io.remotable.semantics.Notices.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Node;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeStats;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessInfo;
import io.remotable.process.RemotableException;
import io.remotable.process.SendPort;
import io.remotable.process.SendPortId;
import io.remotable.process.Watcher;
import io.remotable.semantics.Cluster.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(40)
class LookingInTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void lookingIn_shouldTellAllOfAProcess(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId target = b.fork(self -> self.expect(Mail.Done.class));
            b.run(self -> {
                self.register("two", target);
                self.register("one", target);
            });
            a.run(self -> {
                MonitorRef ref = self.monitor(target);
                self.linkOnFailure(target);
                for (int i = 0; i < 3; i++) {
                    self.send(target, new Mail.Number(i));
                }
                ProcessInfo remote = self.processInfo(target).orElseThrow();
                assertThat(remote.node()).isEqualTo(b.id());
                assertThat(remote.registeredNames()).containsExactly("one", "two");
                assertThat(remote.messageQueueLength()).isEqualTo(3);
                assertThat(remote.monitors()).containsExactly(new Watcher(self.pid(), ref));
                assertThat(remote.links()).containsExactly(self.pid());
                ProcessInfo local = b.call(there -> there.processInfo(target).orElseThrow());
                assertThat(local).isEqualTo(remote);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lookingIn_shouldTellNothingOfTheDead(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId dead = cluster.node().call(ProcessContext::pid);
            a.run(self -> assertThat(self.processInfo(dead)).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lookingIn_shouldTellTheNumbersOfANode(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId target = b.fork(self -> self.expect(Mail.Done.class));
            b.run(self -> self.register("name", target));
            a.run(self -> {
                self.monitor(target);
                self.monitor(target);
                self.linkOnFailure(target);
                assertThat(self.nodeStats(b.id())).isEqualTo(new NodeStats(b.id(), 2, 2, 1, 2));
                assertThat(self.nodeStats(a.id())).isEqualTo(new NodeStats(a.id(), 1, 0, 0, 2));
            });
        }
    }

    @Test
    void lookingIn_shouldSayThatANodeCannotBeReached() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(builder -> builder.connectTimeout(Duration.ofMillis(100)));
            Node b = cluster.node();
            cluster.network().breakConnection(a.id(), b.id());
            a.run(self -> {
                assertThatThrownBy(() -> self.nodeStats(b.id()))
                        .isInstanceOf(RemotableException.class)
                        .hasMessageContaining("cannot be reached");
                assertThat(self.processInfo(new ProcessId(b.id(), 1))).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void lookingIn_shouldCountDeadLettersWhereTheyDie(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId dead = b.call(ProcessContext::pid);
            a.run(self -> {
                self.send(dead, new Mail.Number(1));
                self.usend(dead, new Mail.Number(2));
                self.sendChan(new SendPort<Mail.Number>(new SendPortId(dead, 1)), new Mail.Number(3));
                self.nsendRemote(b.id(), "nobody", new Mail.Number(4));
            });
            soon().until(() -> b.deadLetters() == 4);
            assertThat(a.deadLetters()).isZero();
        }
    }
}
