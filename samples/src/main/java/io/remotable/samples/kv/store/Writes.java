package io.remotable.samples.kv.store;

import io.remotable.process.ProcessId;
import io.remotable.samples.kv.placement.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The writes of a primary that other owners have not acknowledged yet, in the order in which they came. */
final class Writes {
    private final Map<Version, Waiting> underWay = new LinkedHashMap<>();

    /** A write, and the task that it is done for. */
    record Write(Entry entry, ToReplica.Task task) {}

    private record Waiting(Write write, Set<ProcessId> missing) {}

    void begin(Write write, Collection<ProcessId> backups) {
        underWay.put(write.entry().version(), new Waiting(write, new HashSet<>(backups)));
    }

    /** The write, when that was the last acknowledgement that it waited for. */
    Optional<Write> acknowledged(Version version, ProcessId backup) {
        Waiting waiting = underWay.get(version);
        if (waiting == null
                || !waiting.missing().remove(backup)
                || !waiting.missing().isEmpty()) {
            return Optional.empty();
        }
        underWay.remove(version);
        return Optional.of(waiting.write());
    }

    List<Write> takeAll() {
        List<Write> all = underWay.values().stream().map(Waiting::write).toList();
        underWay.clear();
        return all;
    }
}
