package io.remotable.samples.kv.store;

import static io.remotable.process.Match.match;

import io.remotable.process.DiedNormal;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.samples.kv.Cluster;
import io.remotable.samples.kv.checker.History;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** Clients that write and read a few keys all at once, while nodes come, go and die. What comes at random follows a seed. */
final class Scenario {
    private static final List<String> KEYS = List.of("", "one", "another");
    private static final int CLIENTS = 4;
    private static final int MOST_OPERATIONS = 250;
    private static final int OPERATIONS_BETWEEN_FAULTS = 40;
    private static final int FAULTS = 3;

    private final long seed;
    private final Random random;
    private final Cluster cluster;
    private final int copies;
    private final History history = new History();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final Plot plot = new Plot();

    Scenario(long seed, Cluster cluster) {
        this.seed = seed;
        this.random = new Random(seed);
        this.cluster = cluster;
        this.copies = 2 + random.nextInt(2);
    }

    /** What is wrong; empty when nothing is. */
    String run() {
        List<NodeId> nodes = new ArrayList<>(cluster.start(copies + random.nextInt(3)));
        if (random.nextBoolean()) {
            nodes.add(cluster.master().id());
        }
        plot.add(copies + " copies on " + nodes);
        if (random.nextBoolean()) {
            delaySome(nodes);
        }
        cluster.master().run(self -> {
            Settings settings =
                    new Settings(copies, Duration.ofSeconds(10), Duration.ofMillis(200), Duration.ofMillis(10));
            Store store = Store.createDB(self, nodes, searcher -> cluster.slaves(), settings);
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                self.monitor(self.spawnLocal(process -> use(process, store, number)));
            }
            new Faults(self, store, cluster, random, copies, plot).happen(FAULTS, () -> somethingWasDone(self));
            enough.set(true);
            for (int client = 0; client < CLIENTS; client++) {
                awaitEnd(self);
            }
            KEYS.forEach(key -> history.get(self, store, key));
            store.end(self);
        });
        return history.violations();
    }

    private void delaySome(List<NodeId> nodes) {
        for (NodeId one : nodes) {
            NodeId other = nodes.get(random.nextInt(nodes.size()));
            if (!one.equals(other)) {
                plot.add("delays between " + one + " and " + other);
                cluster.network().delay(one, other, Duration.ZERO, Duration.ofMillis(2));
            }
        }
    }

    private void use(ProcessContext self, Store store, int client) {
        Random own = new Random(seed * CLIENTS + client);
        for (int i = 0; i < MOST_OPERATIONS && !enough.get(); i++) {
            String key = KEYS.get(own.nextInt(KEYS.size()));
            if (own.nextBoolean()) {
                history.set(self, store, key, client + "." + i);
            } else {
                history.get(self, store, key);
            }
        }
    }

    private void somethingWasDone(ProcessContext self) {
        int before = history.size();
        int most = CLIENTS * MOST_OPERATIONS;
        Cluster.await(
                self,
                "clients get on",
                () -> history.size() + history.unavailable() >= Math.min(before + OPERATIONS_BETWEEN_FAULTS, most));
    }

    private static void awaitEnd(ProcessContext self) {
        self.receiveWait(match(ProcessMonitorNotification.class, notice -> {
            if (!(notice.reason() instanceof DiedNormal)) {
                throw new AssertionError("a client died: " + notice.reason());
            }
            return notice;
        }));
    }

    @Override
    public String toString() {
        return "seed " + seed + ", " + history.size() + " operations, " + history.unavailable() + " unavailable\n"
                + plot + "\n" + cluster.log();
    }
}
