package io.remotable.samples.kv.store;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.samples.kv.Cluster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** Has nodes come, go, die and come back at random, but never lets all copies of a key die at once. */
final class Faults {
    private final ProcessContext self;
    private final Store store;
    private final Cluster cluster;
    private final Random random;
    private final int copies;
    private final Plot plot;

    Faults(ProcessContext self, Store store, Cluster cluster, Random random, int copies, Plot plot) {
        this.self = self;
        this.store = store;
        this.cluster = cluster;
        this.random = random;
        this.copies = copies;
        this.plot = plot;
    }

    void happen(int times, Runnable between) {
        for (int i = 0; i < times; i++) {
            between.run();
            happen();
        }
        between.run();
    }

    private void happen() {
        switch (random.nextInt(6)) {
            case 0, 1 -> crashSome();
            case 2 -> plot.add("starts " + cluster.start().id());
            case 3 -> leave();
            case 4 -> comeBack();
            default -> separate();
        }
    }

    private void crashSome() {
        victims().forEach(this::crash);
        awaitSettled();
    }

    private void crash(NodeId victim) {
        plot.add("crashes " + victim);
        cluster.crash(victim);
    }

    private void comeBack() {
        List<NodeId> victims = victims();
        victims.forEach(this::crash);
        Cluster.await(
                self,
                "they are missed",
                () -> Collections.disjoint(store.status(self).nodes(), victims));
        plot.add("they come back");
        victims.forEach(cluster::heal);
        awaitSettled();
    }

    private void leave() {
        List<NodeId> slaves = slaves(store.status(self));
        if (slaves.size() > 1) {
            plot.add("leaves " + slaves.getFirst() + ": " + store.leave(self, slaves.getFirst()));
        }
    }

    /** Two that the master reaches do not reach each other any more: one of them has to go. */
    private void separate() {
        List<NodeId> slaves = slaves(awaitSettled());
        if (slaves.size() > 2) {
            plot.add("separates " + slaves.get(0) + " and " + slaves.get(1));
            cluster.network().breakConnection(slaves.get(0), slaves.get(1));
            Cluster.await(
                    self,
                    "one of them is left out",
                    () -> !store.status(self).nodes().containsAll(slaves.subList(0, 2)));
            awaitSettled();
            cluster.network().heal(slaves.get(0), slaves.get(1));
        }
    }

    /** Fewer than hold a key, and not all: by one look, because who joins later has no copies yet. */
    private List<NodeId> victims() {
        Status settled = awaitSettled();
        List<NodeId> slaves = slaves(settled);
        int most = Math.min(copies, settled.nodes().size()) - 1;
        return slaves.subList(0, Math.min(slaves.size(), most < 1 ? 0 : 1 + random.nextInt(most)));
    }

    private List<NodeId> slaves(Status status) {
        List<NodeId> slaves = new ArrayList<>(status.nodes());
        slaves.remove(cluster.master().id());
        Collections.shuffle(slaves, random);
        return slaves;
    }

    private Status awaitSettled() {
        AtomicReference<Status> seen = new AtomicReference<>();
        Cluster.await(self, "the store is settled", () -> {
            Status status = store.status(self);
            seen.set(status);
            return status.settled() && status.nodes().stream().allMatch(this::isThere);
        });
        return seen.get();
    }

    private boolean isThere(NodeId node) {
        return node.equals(cluster.master().id()) || cluster.slaves().contains(node);
    }
}
