package io.remotable.node;

import io.remotable.node.wire.Watch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who watches a process and its ports. From any thread. After the end nobody is added any more. */
final class Watchers {
    private @Nullable Set<Watch> watches;
    private boolean ended;

    /** False when the process has ended: whoever asks must be told at once. */
    synchronized boolean add(Watch watch) {
        if (ended) {
            return false;
        }
        if (watches == null) {
            watches = new LinkedHashSet<>(2);
        }
        watches.add(watch);
        return true;
    }

    synchronized boolean remove(Watch watch) {
        return watches != null && watches.remove(watch);
    }

    /** Ends, and gives all who must be told. */
    synchronized List<Watch> end() {
        ended = true;
        List<Watch> all = all();
        watches = null;
        return all;
    }

    synchronized List<Watch> all() {
        return watches == null ? List.of() : new ArrayList<>(watches);
    }

    synchronized int size() {
        return watches == null ? 0 : watches.size();
    }
}
