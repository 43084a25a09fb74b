package io.remotable.semantics;

import static io.remotable.semantics.Notices.endAfter;
import static io.remotable.semantics.Notices.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Node;
import io.remotable.process.DiedReason;
import io.remotable.process.ProcessId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(40)
class Rule5KillTest {
    @Test
    void rule_5_2_shouldNotLetCatchExitCatchAKill() {
        try (Cluster cluster = Cluster.inMemory()) {
            DiedReason reason = endAfter(
                    cluster.node(),
                    self -> self.<Object, Object>catchExit(
                            Object.class, body -> body.expect(Mail.Text.class), (from, any) -> any),
                    (self, target) -> self.kill(target, "no mercy"));
            assertThat(textOf(reason)).startsWith("killed-by=").endsWith(",reason=no mercy");
        }
    }

    @Test
    void rule_5_2_shouldEndAKilledProcessThatSwallowsOneException() {
        try (Cluster cluster = Cluster.inMemory()) {
            DiedReason reason = endAfter(
                    cluster.node(),
                    self -> {
                        try {
                            self.expect(Mail.Text.class);
                        } catch (RuntimeException swallowed) {
                            self.expect(Mail.Text.class);
                        }
                    },
                    (self, target) -> self.kill(target, "no mercy"));
            assertThat(textOf(reason)).endsWith(",reason=no mercy");
        }
    }

    @Test
    void rule_5_2_shouldEndAsKilledWhenTheKillWasCaughtAndTheBodyReturned() {
        try (Cluster cluster = Cluster.inMemory()) {
            DiedReason reason = endAfter(
                    cluster.node(),
                    self -> {
                        try {
                            self.expect(Mail.Text.class);
                        } catch (RuntimeException swallowed) {
                            Thread.onSpinWait();
                        }
                    },
                    (self, target) -> self.kill(target, "no mercy"));
            assertThat(textOf(reason)).endsWith(",reason=no mercy");
        }
    }

    @Test
    @SuppressWarnings("InfiniteLoopStatement")
    void rule_5_2_shouldEndAKilledProcessThatSwallowsEverythingForEver() {
        try (Cluster cluster = Cluster.inMemory()) {
            DiedReason reason = endAfter(
                    cluster.node(),
                    self -> {
                        while (true) {
                            try {
                                self.expect(Mail.Text.class);
                            } catch (Throwable swallowed) {
                                Thread.onSpinWait();
                            }
                        }
                    },
                    (self, target) -> self.kill(target, "no mercy"));
            assertThat(textOf(reason)).endsWith(",reason=no mercy");
        }
    }

    @Test
    void rule_5_2_shouldIgnoreExitsAndKillsOfTheDead() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            ProcessId dead = node.call(self -> self.pid());
            node.run(self -> {
                self.exit(dead, "late");
                self.kill(dead, "late");
                assertThat(self.processInfo(dead)).isEmpty();
            });
        }
    }
}
