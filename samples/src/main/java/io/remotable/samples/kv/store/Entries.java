package io.remotable.samples.kv.store;

import io.remotable.samples.kv.placement.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** What a replica holds: of every key the latest entry that it saw. */
final class Entries {
    private final Map<String, Entry> latest = new HashMap<>();

    void put(Entry entry) {
        latest.merge(entry.key(), entry, (old, fresh) -> fresh.version().isAfter(old.version()) ? fresh : old);
    }

    Optional<String> valueOf(String key) {
        return Optional.ofNullable(latest.get(key)).map(Entry::value);
    }

    Version versionOf(String key) {
        Entry entry = latest.get(key);
        return entry == null ? Version.NONE : entry.version();
    }

    /** Those that are here, of some keys. */
    List<Entry> of(Collection<String> keys) {
        return keys.stream().map(latest::get).filter(Objects::nonNull).toList();
    }

    List<Stamp> stamps(Predicate<String> keys) {
        return latest.values().stream()
                .filter(entry -> keys.test(entry.key()))
                .map(entry -> new Stamp(entry.key(), entry.version()))
                .toList();
    }

    void retain(Predicate<String> keys) {
        latest.keySet().removeIf(keys.negate());
    }
}
