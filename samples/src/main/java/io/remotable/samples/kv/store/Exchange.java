package io.remotable.samples.kv.store;

import io.remotable.process.ProcessId;
import io.remotable.samples.kv.placement.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How a replica gets what it is to hold in a new view: what others have, which of that is newer, and what is still missing. */
final class Exchange {
    private final Set<ProcessId> silent;
    private final Function<String, Version> own;
    private final Map<String, Holder> newest = new HashMap<>();
    private final Set<String> missing = new HashSet<>();

    private record Holder(ProcessId replica, Version version) {}

    /** With some others, by one who has these versions. */
    Exchange(Collection<ProcessId> others, Function<String, Version> own) {
        this.silent = new HashSet<>(others);
        this.own = own;
    }

    /** What another has. */
    void hear(BetweenReplicas.Digest digest) {
        for (Stamp stamp : digest.stamps()) {
            if (stamp.version().isAfter(own.apply(stamp.key()))) {
                newest.merge(
                        stamp.key(),
                        new Holder(digest.from(), stamp.version()),
                        (old, fresh) -> fresh.version().isAfter(old.version()) ? fresh : old);
            }
        }
        if (digest.last()) {
            silent.remove(digest.from());
        }
    }

    boolean heardAll() {
        return silent.isEmpty();
    }

    /** What to ask whom for, once all were heard. */
    Map<ProcessId, List<String>> wants() {
        Map<ProcessId, List<String>> wants = new HashMap<>();
        newest.forEach((key, holder) -> wants.computeIfAbsent(holder.replica(), replica -> new ArrayList<>())
                .add(key));
        missing.addAll(newest.keySet());
        return wants;
    }

    void got(Collection<Entry> entries) {
        entries.forEach(entry -> missing.remove(entry.key()));
    }

    /** Nothing is missing; asked after {@link #wants()}. */
    boolean isComplete() {
        return heardAll() && missing.isEmpty();
    }
}
