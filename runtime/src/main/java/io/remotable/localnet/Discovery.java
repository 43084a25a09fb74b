package io.remotable.localnet;

import io.remotable.node.Node;
import io.remotable.process.NodeId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** All ways of finding nodes, side by side; whoever one of them hears of counts once it answers a greeting. */
final class Discovery implements AutoCloseable {
    private static final int MOST_HINTS = 1_000;

    private final List<PeerSource> sources;

    Discovery(List<PeerSource> sources) {
        this.sources = List.copyOf(sources);
    }

    static Discovery of(Settings settings) {
        return new Discovery(List.of(
                new DirectorySource(settings.directory(), settings.cluster()),
                new SeedSource(settings.seeds()),
                new MulticastSource(settings.group(), settings.cluster())));
    }

    void announce(NodeId node) {
        sources.forEach(source -> source.announce(Place.of(node)));
    }

    /**
     * Asks around for exactly so long; an interrupt ends it early.
     *
     * @param asker greets those that are heard of
     * @param own   addresses that are not to be greeted
     * @return who answered, sorted
     */
    List<NodeId> find(Node asker, Set<Place> own, Duration wait) {
        Set<Place> heardOf = ConcurrentHashMap.newKeySet();
        Set<NodeId> found = new ConcurrentSkipListSet<>();
        for (PeerSource source : sources) {
            Thread.startVirtualThread(() -> source.ask(wait, hint -> {
                if (!own.contains(hint) && heardOf.size() < MOST_HINTS && heardOf.add(hint)) {
                    CompletableFuture<Void> _ = asker.lookUp(hint.host(), hint.port())
                            .thenAccept(answer -> answer.ifPresent(found::add));
                }
            }));
        }
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(found);
    }

    @Override
    public void close() {
        sources.forEach(PeerSource::close);
    }
}
