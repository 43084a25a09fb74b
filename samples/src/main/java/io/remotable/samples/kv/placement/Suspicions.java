package io.remotable.samples.kv.placement;

import io.remotable.process.ProcessId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which members cannot reach each other, although the front can reach all of them, and which of them are best left out: as few
 * as possible, the one with the most broken connections first.
 */
public final class Suspicions {
    private final Set<Pair> broken = new LinkedHashSet<>();

    private record Pair(ProcessId one, ProcessId other) {
        boolean has(ProcessId member) {
            return one.equals(member) || other.equals(member);
        }
    }

    /**
     * Two members cannot reach each other.
     *
     * @param reporter who says so
     * @param peer     whom it cannot reach
     */
    public void add(ProcessId reporter, ProcessId peer) {
        boolean ordered = reporter.compareTo(peer) < 0;
        broken.add(ordered ? new Pair(reporter, peer) : new Pair(peer, reporter));
    }

    /**
     * A member is gone, and with it what was said of it.
     *
     * @param member who
     */
    public void forget(ProcessId member) {
        broken.removeIf(pair -> pair.has(member));
    }

    /**
     * Whether all can reach each other, as far as is known.
     *
     * @return true when nothing was reported
     */
    public boolean isEmpty() {
        return broken.isEmpty();
    }

    /**
     * Takes everything that was reported.
     *
     * @return without these members all can reach each other
     */
    public Set<ProcessId> culprits() {
        Set<ProcessId> culprits = new HashSet<>();
        Optional<ProcessId> worst = worst();
        while (worst.isPresent()) {
            culprits.add(worst.get());
            forget(worst.get());
            worst = worst();
        }
        return culprits;
    }

    private Optional<ProcessId> worst() {
        Map<ProcessId, Integer> connections = new HashMap<>();
        for (Pair pair : broken) {
            connections.merge(pair.one(), 1, Integer::sum);
            connections.merge(pair.other(), 1, Integer::sum);
        }
        return connections.entrySet().stream()
                .max(Map.Entry.<ProcessId, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
