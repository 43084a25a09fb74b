package io.remotable.localnet;

import io.remotable.process.RemotableException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How nodes find each other.
 *
 * @param cluster   nodes of other clusters are not heard; empty by default
 * @param seeds     where nodes may be
 * @param directory where nodes of this machine and user leave their addresses
 * @param group     the multicast group and its port
 * @param insecure  whether a node without a secret may be reached from other machines
 */
record Settings(String cluster, List<Place> seeds, Path directory, InetSocketAddress group, boolean insecure) {
    private static final InetSocketAddress GROUP = new InetSocketAddress("224.0.0.99", 9999);
    private static final Pattern CLUSTER = Pattern.compile("[A-Za-z0-9._-]{0,64}");

    Settings {
        if (!CLUSTER.matcher(cluster).matches()) {
            throw new RemotableException("the cluster's name \"" + cluster
                    + "\" is not made of at most 64 letters, digits, dots, dashes and underscores."
                    + " Give REMOTABLE_CLUSTER another one.");
        }
        seeds = List.copyOf(seeds);
    }

    /** From {@code REMOTABLE_CLUSTER}, {@code REMOTABLE_SEEDS} and so on, or the properties {@code remotable.cluster} and so on. */
    static Settings ofEnvironment() {
        String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9._-]", "_");
        return new Settings(
                read("cluster", ""),
                SeedSource.parse(read("seeds", "")),
                Path.of(System.getProperty("java.io.tmpdir"), "remotable-peers-" + user),
                GROUP,
                read("insecure", "").equals("1"));
    }

    private static String read(String name, String otherwise) {
        @Nullable String property = System.getProperty("remotable." + name);
        @Nullable String variable = System.getenv("REMOTABLE_" + name.toUpperCase(Locale.ROOT));
        return (property != null ? property : variable != null ? variable : otherwise).strip();
    }
}
