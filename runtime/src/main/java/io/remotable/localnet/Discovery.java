package io.remotable.localnet;

import io.remotable.node.Node;
import io.remotable.process.NodeId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** All ways of finding nodes, side by side; whoever one of them hears of counts once it answers a greeting. */
final class Discovery implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Discovery.class.getName());
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

    /** Lets others hear of a node until it closes. */
    void announce(Node node) {
        Place place = Place.of(node.id());
        sources.forEach(source -> source.announce(place));
        node.onClose().thenRun(() -> sources.forEach(source -> source.withdraw(place)));
    }

    /**
     * Asks around; an interrupt ends it early.
     *
     * @param asker greets those that are heard of
     * @param own   where nobody is to be greeted
     * @param wait  how long to listen, exactly
     * @param grace how much longer those who were heard of may take to answer the greeting
     * @return who answered, sorted
     */
    List<NodeId> find(Node asker, Set<Place> own, Duration wait, Duration grace) {
        Map<Place, CompletableFuture<Optional<NodeId>>> greetings = new ConcurrentHashMap<>();
        Set<NodeId> found = new ConcurrentSkipListSet<>();
        for (PeerSource source : sources) {
            Thread.startVirtualThread(() -> source.ask(wait, hint -> {
                if (!own.contains(hint) && greetings.size() < MOST_HINTS) {
                    greetings.computeIfAbsent(
                            hint,
                            place -> asker.lookUp(place.host(), place.port()).thenApply(answer -> {
                                answer.ifPresent(found::add);
                                return answer;
                            }));
                }
            }));
        }
        try {
            Thread.sleep(wait);
            CompletableFuture.allOf(greetings.values().toArray(CompletableFuture<?>[]::new))
                    .get(grace.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.log(System.Logger.Level.DEBUG, "not everybody who was heard of answers", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a look-up does not fail: it finds nobody", e);
        }
        greetings.forEach((place, answer) -> {
            if (answer.getNow(Optional.empty()).isEmpty()) {
                sources.forEach(source -> source.onSilence(place));
            }
        });
        return List.copyOf(found);
    }

    @Override
    public void close() {
        sources.forEach(PeerSource::close);
    }
}
