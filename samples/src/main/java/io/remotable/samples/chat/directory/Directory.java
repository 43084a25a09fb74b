package io.remotable.samples.chat.directory;

import io.remotable.process.ProcessId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Everybody who is there, as one server knows it: its own clients, and those that other servers told it of. Each server counts
 * the changes among its own clients; what it tells carries that number, its version, so that what comes late or twice is
 * known for what it is, and so is what is missing. For one thread.
 */
public final class Directory {
    private final ProcessId self;
    private final LongSupplier clock;
    private final Names names = new Names();
    private final Map<ProcessId, Set<Claim>> clients = new HashMap<>();
    /** The newest heard of each server, also of those that are out of contact: nothing older counts when they are back. */
    private final Map<ProcessId, Long> versions = new HashMap<>();

    private long newest = Long.MIN_VALUE;

    /**
     * With nobody in it.
     *
     * @param self  the server
     * @param clock what time it is, in milliseconds
     */
    public Directory(ProcessId self, LongSupplier clock) {
        this.self = self;
        this.clock = clock;
        clients.put(self, new HashSet<>());
        versions.put(self, 0L);
    }

    /**
     * Who has a name.
     *
     * @param name the name
     * @return the claim that counts; empty when nobody has the name
     */
    public Optional<Claim> find(String name) {
        return names.find(name);
    }

    /**
     * Everybody who has a name.
     *
     * @return the claims that count
     */
    public Set<Claim> everybody() {
        return names.all();
    }

    /**
     * Lets a client of this server in.
     *
     * @param name the name that it chose
     * @return its claim; empty when the name is taken
     */
    public Optional<Claim> enter(String name) {
        if (find(name).isPresent()) {
            return Optional.empty();
        }
        newest = Math.max(newest + 1, clock.getAsLong());
        Claim claim = new Claim(name, self, newest);
        change(self, Set.of(), Set.of(claim));
        versions.merge(self, 1L, Long::sum);
        return Optional.of(claim);
    }

    /**
     * Lets a client of this server out.
     *
     * @param claim its claim
     * @return what that changes
     */
    public Changes leave(Claim claim) {
        versions.merge(self, 1L, Long::sum);
        return change(self, Set.of(claim), Set.of());
    }

    /**
     * The version of this server.
     *
     * @return how often its own clients changed
     */
    public long version() {
        return versions.getOrDefault(self, 0L);
    }

    /**
     * The clients of this server.
     *
     * @return their claims, the oldest first
     */
    public List<Claim> own() {
        return clientsOf(self).stream().sorted().toList();
    }

    /**
     * The clients of this server whose name somebody else has an older claim to.
     *
     * @return their claims, the oldest first
     */
    public List<Claim> losers() {
        return own().stream().filter(claim -> !names.counts(claim)).toList();
    }

    /**
     * Another server told who all its clients are.
     *
     * @param home    the server
     * @param version its version
     * @param now     the claims of its clients
     * @return what that changes: nothing when something newer was heard before
     */
    public Changes learn(ProcessId home, long version, Collection<Claim> now) {
        if (version < versions.getOrDefault(home, Long.MIN_VALUE)) {
            return Changes.NONE;
        }
        forgetStartsBefore(home);
        versions.put(home, version);
        Set<Claim> fresh = new HashSet<>(now);
        fresh.removeIf(claim -> !claim.home().equals(home));
        Set<Claim> gone = new HashSet<>(clientsOf(home));
        gone.removeAll(fresh);
        clients.putIfAbsent(home, new HashSet<>());
        return change(home, gone, fresh);
    }

    /** A server of a node that was started again on its address tells nothing any more. */
    private void forgetStartsBefore(ProcessId home) {
        versions.keySet()
                .removeIf(other -> !clients.containsKey(other)
                        && other.node().sameAddress(home.node())
                        && !other.node().equals(home.node()));
    }

    /**
     * Another server told of one more client.
     *
     * @param version the server's version, with that client
     * @param claim   the client's claim
     * @return what that changes; empty when this server has to ask for everything, for something is missing in between
     */
    public Optional<Changes> learnJoined(long version, Claim claim) {
        return follow(version, claim, Set.of(), Set.of(claim));
    }

    /**
     * Another server told of one client less.
     *
     * @param version the server's version, without that client
     * @param claim   the client's claim
     * @return what that changes; empty when this server has to ask for everything, for something is missing in between
     */
    public Optional<Changes> learnLeft(long version, Claim claim) {
        return follow(version, claim, Set.of(claim), Set.of());
    }

    private Optional<Changes> follow(long version, Claim claim, Set<Claim> gone, Set<Claim> fresh) {
        ProcessId home = claim.home();
        long known = versions.getOrDefault(home, Long.MIN_VALUE);
        if (version <= known) {
            return Optional.of(Changes.NONE);
        }
        if (!clients.containsKey(home) || version > known + 1) {
            return Optional.empty();
        }
        versions.put(home, version);
        return Optional.of(change(home, gone, fresh));
    }

    /**
     * Contact with another server is lost, and with it all its clients.
     *
     * @param home the server
     * @return what that changes
     */
    public Changes forget(ProcessId home) {
        Changes changes = change(home, Set.copyOf(clientsOf(home)), Set.of());
        clients.remove(home);
        return changes;
    }

    private Set<Claim> clientsOf(ProcessId home) {
        return clients.getOrDefault(home, Collections.emptySet());
    }

    private Changes change(ProcessId home, Set<Claim> gone, Set<Claim> fresh) {
        Set<Claim> known = clientsOf(home);
        known.removeAll(gone);
        known.addAll(fresh);
        return names.replace(gone, fresh);
    }
}
