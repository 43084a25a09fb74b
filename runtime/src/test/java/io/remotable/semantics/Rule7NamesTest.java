package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Node;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessRegistrationException;
import io.remotable.semantics.Cluster.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(40)
class Rule7NamesTest {
    private static ProcessId untilDone(Node node) {
        return node.fork(self -> self.expect(Mail.Done.class));
    }

    private static void awaitFree(ProcessContext self, String name) {
        while (self.whereis(name).isPresent()) {
            self.expectTimeout(Mail.Done.class, Duration.ofMillis(5));
        }
    }

    @Test
    void rule_7_1_shouldRegisterMoveAndFree() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            ProcessId first = untilDone(node);
            ProcessId second = untilDone(node);
            node.run(self -> {
                assertThat(self.whereis("name")).isEmpty();
                self.register("name", first);
                assertThat(self.whereis("name")).contains(first);
                self.reregister("name", second);
                assertThat(self.whereis("name")).contains(second);
                self.unregister("name");
                assertThat(self.whereis("name")).isEmpty();
            });
        }
    }

    @Test
    void rule_7_1_shouldRefuseATakenNameAndTellItsOwner() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            ProcessId owner = untilDone(node);
            node.run(self -> {
                self.register("name", owner);
                for (ProcessId process : new ProcessId[] {self.pid(), owner}) {
                    assertThatThrownBy(() -> self.register("name", process))
                            .isInstanceOfSatisfying(ProcessRegistrationException.class, refused -> {
                                assertThat(refused.name()).isEqualTo("name");
                                assertThat(refused.owner()).contains(owner);
                            });
                }
                assertThat(self.whereis("name")).contains(owner);
            });
        }
    }

    @Test
    void rule_7_1_shouldRefuseTheDeadAndTheUnknown() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            ProcessId dead = node.call(ProcessContext::pid);
            node.run(self -> {
                assertThatThrownBy(() -> self.register("name", dead)).isInstanceOf(ProcessRegistrationException.class);
                assertThatThrownBy(() -> self.reregister("name", self.pid()))
                        .isInstanceOfSatisfying(
                                ProcessRegistrationException.class,
                                refused -> assertThat(refused.owner()).isEmpty());
                assertThatThrownBy(() -> self.unregister("name")).isInstanceOf(ProcessRegistrationException.class);
                assertThat(self.whereis("name")).isEmpty();
            });
        }
    }

    @Test
    void rule_7_1_shouldLeaveNoNameToAProcessThatDiesMeanwhile() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            node.run(self -> {
                for (int i = 0; i < 500; i++) {
                    String name = "name" + i;
                    ProcessId brief = self.spawnLocal(other -> {});
                    try {
                        self.register(name, brief);
                    } catch (ProcessRegistrationException dead) {
                        continue;
                    }
                    awaitFree(self, name);
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_7_1_shouldFreeTheNameOfARemoteOwnerThatDies(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId owner = untilDone(cluster.node());
            a.run(self -> {
                self.register("name", owner);
                assertThat(self.whereis("name")).contains(owner);
                self.nsend("name", new Mail.Done());
                awaitFree(self, "name");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_7_1_shouldFreeTheNameOfARemoteOwnerThatIsDead(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId dead = cluster.node().call(ProcessContext::pid);
            a.run(self -> {
                self.register("name", dead);
                awaitFree(self, "name");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_7_1_shouldFreeTheNamesOfAClosedNode(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId owner = untilDone(b);
            a.run(self -> {
                self.register("one", owner);
                self.register("two", owner);
                b.close();
                awaitFree(self, "one");
                awaitFree(self, "two");
            });
        }
    }

    @Test
    void rule_7_1_shouldFreeTheNamesOfANodeThatIsCutOffForGood() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId owner = untilDone(b);
            a.run(self -> {
                self.register("name", owner);
                self.usend(owner, new Mail.Number(1));
                cluster.network().breakConnection(a.id(), b.id());
                awaitFree(self, "name");
                cluster.network().heal(a.id(), b.id());
                self.usend(owner, new Mail.Number(2));
                assertThat(self.whereis("name")).isEmpty();
                self.register("name", owner);
                self.nsend("name", new Mail.Done());
                awaitFree(self, "name");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_7_1_shouldKeepAMovedNameWhenItsFormerOwnerDies(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId former = untilDone(b);
            ProcessId latter = untilDone(b);
            a.run(self -> {
                self.register("name", former);
                self.reregister("name", latter);
                self.usend(former, new Mail.Done());
                Notices.endOf(self, former);
                assertThat(self.whereis("name")).contains(latter);
                self.usend(latter, new Mail.Done());
                awaitFree(self, "name");
            });
        }
    }
}
