package io.remotable.localnet;

import io.remotable.process.RemotableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that somebody wrote down, for networks without multicast. They are asked over the ordinary transport. */
final class SeedSource implements PeerSource {
    private static final Pattern SEED = Pattern.compile("(\\[[^\\]]+]|[^:\\s\\[\\]]+):(\\d{1,5})");

    private static final System.Logger LOG = System.getLogger(SeedSource.class.getName());

    private final List<Place> seeds;
    private final Set<Place> silent = ConcurrentHashMap.newKeySet();

    SeedSource(List<Place> seeds) {
        this.seeds = seeds;
    }

    /** Reads {@code host:port,host:port}; IPv6 addresses stand in brackets. */
    static List<Place> parse(String text) {
        List<Place> seeds = new ArrayList<>();
        for (String seed : text.split("[,\\s]+")) {
            if (!seed.isEmpty()) {
                seeds.add(one(seed));
            }
        }
        return seeds;
    }

    private static Place one(String seed) {
        Matcher parts = SEED.matcher(seed);
        int port = parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
        if (port < 1 || port > 65_535) {
            throw new RemotableException(
                    "the seed \"" + seed + "\" is not host:port. Write REMOTABLE_SEEDS=host:port,host:port.");
        }
        return new Place(parts.group(1), port);
    }

    /** Seeds are written down by people. */
    @Override
    public void announce(Place node) {}

    @Override
    public void withdraw(Place node) {}

    @Override
    public void ask(Duration wait, Consumer<Place> hints) {
        seeds.forEach(hints);
    }

    /** A node may be down, but may also have been written down wrongly: each is told of once. */
    @Override
    public void onSilence(Place hint) {
        if (seeds.contains(hint) && silent.add(hint)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "no node of this cluster answers at the seed " + hint
                            + " of REMOTABLE_SEEDS. Is one running there, "
                            + "started with that host and port and with this secret?");
        }
    }

    @Override
    public void close() {}
}
