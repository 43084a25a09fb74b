package io.remotable.samples.kv.stages;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.process.DiedNormal;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.samples.kv.Cluster;
import io.remotable.samples.kv.Database;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Dremotable.seed=<seed>} runs one again. */
@Execution(ExecutionMode.SAME_THREAD)
class ReplicatedTest {
    private static final int CLIENTS = 3;
    private static final int KEYS = 100;
    private static final int LOOKUPS_BETWEEN_DEATHS = 50;

    private final AtomicInteger lookups = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();

    static LongStream seeds() {
        Long chosen = Long.getLong("remotable.seed");
        return chosen == null ? new Random().longs(10) : LongStream.of(chosen);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @Timeout(60)
    void lookupsShouldGoOnWhileOneOfEachPairLives(long seed) {
        Random random = new Random(seed);
        try (Cluster cluster = new Cluster(seed)) {
            List<NodeId> slaves = cluster.start(2 * (1 + random.nextInt(3)));
            cluster.master().run(self -> {
                Database database = Replicated.createDB(self, slaves);
                for (int i = 0; i < KEYS; i++) {
                    database.set(self, i + " key", "value " + i);
                }
                for (int i = 0; i < CLIENTS; i++) {
                    Random own = new Random(random.nextLong());
                    self.monitor(self.spawnLocal(client -> lookUp(client, database, own)));
                }
                for (int pair = 0; pair < slaves.size(); pair += 2) {
                    awaitLookups(self);
                    kill(cluster, slaves.get(pair + random.nextInt(2)), random.nextInt(4));
                }
                awaitLookups(self);
                enough.set(true);
                for (int i = 0; i < CLIENTS; i++) {
                    assertThat(self.expect(ProcessMonitorNotification.class).reason())
                            .isInstanceOf(DiedNormal.class);
                }
                database.end(self);
            });
        }
    }

    private static void kill(Cluster cluster, NodeId node, int how) {
        if (how == 0) {
            cluster.vanish(node);
        } else {
            cluster.crash(node);
        }
    }

    private void awaitLookups(ProcessContext self) {
        int wanted = lookups.get() + LOOKUPS_BETWEEN_DEATHS;
        Cluster.await(self, "clients get on", () -> lookups.get() >= wanted);
    }

    private void lookUp(ProcessContext self, Database database, Random random) {
        while (!enough.get()) {
            int key = random.nextInt(KEYS + 1);
            String expected = key == KEYS ? "nothing" : "value " + key;
            assertThat(database.get(self, key + " key").orElse("nothing")).isEqualTo(expected);
            lookups.incrementAndGet();
        }
    }
}
