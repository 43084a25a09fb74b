package io.remotable.semantics;

import static io.remotable.semantics.Notices.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Inside;
import io.remotable.node.Network;
import io.remotable.node.Node;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeStats;
import io.remotable.process.ProcessBody;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.RemotableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Three nodes, and everything at random: every monitor fires once, whatever happens in between. */
@Timeout(90)
@ExtendWith(Cluster.Report.class)
class RandomSchedulesTest {
    private static final int STEPS = 250;

    /** A process that does what it is told, and counts the notices that it gets. */
    private static final class Watcher {
        final Node node;
        final BlockingQueue<ProcessBody> orders = new LinkedBlockingQueue<>();
        final Map<MonitorRef, ProcessId> watched = new ConcurrentHashMap<>();
        final Map<MonitorRef, Integer> fired = new ConcurrentHashMap<>();

        Watcher(Node node) {
            this.node = node;
            node.fork(self -> {
                while (true) {
                    orders.take().run(self);
                    count(self, Duration.ZERO);
                }
            });
        }

        void monitor(ProcessId target) {
            orders.add(self -> watched.put(self.monitor(target), target));
        }

        private void count(ProcessContext self, Duration atMost) {
            self.expectTimeout(ProcessMonitorNotification.class, atMost)
                    .ifPresent(notice -> fired.merge(notice.ref(), 1, Integer::sum));
        }

        void look() {
            orders.add(self -> count(self, Duration.ofMillis(1)));
        }
    }

    static List<Long> seeds() {
        Long chosen = Long.getLong("remotable.seed");
        if (chosen != null) {
            return List.of(chosen);
        }
        Random random = new Random();
        return List.of(1L, 2L, 3L, random.nextLong(), random.nextLong());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rule_6_1_shouldFireEveryMonitorOnceWhateverHappens(long seed) {
        Random random = new Random(seed);
        try (Cluster cluster = Cluster.inMemory(seed)) {
            List<Watcher> watchers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                watchers.add(new Watcher(cluster.node(builder ->
                        builder.failureDetection(Duration.ofMillis(600)).connectTimeout(Duration.ofMillis(200)))));
            }
            List<ProcessId> targets = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                step(random, cluster.network(), watchers, targets);
                LockSupport.parkNanos(random.nextInt(2_000_000));
            }
            healAll(cluster.network(), watchers);
            for (ProcessId target : targets) {
                nodeOf(watchers, target).run(self -> self.kill(target, "the end"));
            }
            watchers.forEach(RandomSchedulesTest::assertEachFiredOnce);
            watchers.forEach(watcher -> awaitNothingLeft(watcher.node));
        }
    }

    private static void step(Random random, Network network, List<Watcher> watchers, List<ProcessId> targets) {
        Watcher one = watchers.get(random.nextInt(3));
        Watcher other = watchers.get(random.nextInt(3));
        int dice = random.nextInt(100);
        if (targets.isEmpty() || dice < 15) {
            targets.add(one.node.fork(self -> self.expect(Mail.Done.class)));
            return;
        }
        ProcessId target = targets.get(random.nextInt(targets.size()));
        if (dice < 50) {
            one.monitor(target);
        } else if (dice < 60) {
            ProcessId linked = one.node.fork(self -> {
                self.link(target);
                self.expect(Mail.Done.class);
            });
            one.monitor(linked);
        } else if (dice < 68) {
            one.orders.add(self -> self.kill(target, "at random"));
        } else if (dice < 74) {
            one.orders.add(self -> self.unmonitor(addedAndTakenBack(self, target)));
        } else if (dice < 80) {
            spawnMonitored(one, other);
        } else if (one == other) {
            one.look();
        } else if (dice < 87) {
            network.breakConnection(one.node.id(), other.node.id());
        } else if (dice < 89) {
            network.silence(one.node.id(), other.node.id());
        } else {
            network.heal(one.node.id(), other.node.id());
        }
    }

    private static MonitorRef addedAndTakenBack(ProcessContext self, ProcessId target) {
        return self.monitor(target);
    }

    private static void spawnMonitored(Watcher parent, Watcher where) {
        parent.orders.add(self -> {
            try {
                var child = self.spawnMonitor(where.node.id(), EndsClosures.returns());
                parent.watched.put(child.ref(), child.pid());
            } catch (RemotableException unreachable) {
                assertThat(unreachable).hasMessageContaining("cannot start a process");
            }
        });
    }

    private static void healAll(Network network, List<Watcher> watchers) {
        for (Watcher one : watchers) {
            for (Watcher other : watchers) {
                if (one != other) {
                    network.heal(one.node.id(), other.node.id());
                }
            }
        }
    }

    private static Node nodeOf(List<Watcher> watchers, ProcessId target) {
        return watchers.stream()
                .map(watcher -> watcher.node)
                .filter(node -> node.id().equals(target.node()))
                .findAny()
                .orElseThrow();
    }

    private static void assertEachFiredOnce(Watcher watcher) {
        soon().untilAsserted(() -> {
            watcher.look();
            assertThat(watcher.orders.size()).isLessThan(10);
            assertThat(watcher.fired.keySet()).containsAll(watcher.watched.keySet());
        });
        assertThat(watcher.fired.keySet()).isEqualTo(watcher.watched.keySet());
        assertThat(watcher.fired).allSatisfy((ref, times) -> assertThat(times).isEqualTo(1));
    }

    private static void awaitNothingLeft(Node node) {
        soon().untilAsserted(() -> {
            assertThat(Inside.processes(node)).isEqualTo(1);
            NodeStats stats = node.call(self -> self.nodeStats(node.id()));
            assertThat(stats.monitors()).isZero();
            assertThat(stats.links()).isZero();
        });
    }
}
