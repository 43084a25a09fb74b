package io.remotable.samples.kv.store;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import java.util.List;

/** Looks for nodes that may hold data. */
@FunctionalInterface
public interface NodeFinder {
    /**
     * Looks once. May take some seconds.
     *
     * @param self a process that has nothing else to do
     * @return those that are there
     */
    List<NodeId> find(ProcessContext self);

    /**
     * For a store whose nodes are given.
     *
     * @return one that finds nobody
     */
    static NodeFinder none() {
        return self -> List.of();
    }
}
