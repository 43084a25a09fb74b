package io.remotable.samples.kv.store;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.samples.kv.Database;
import io.remotable.samples.kv.Ending;
import java.util.List;

/** The database of part 5, which nodes join and leave. What it promises is told at {@link io.remotable.samples.kv.store}. */
public sealed interface Store extends Database permits StoreClient {
    /**
     * Makes a store, which ends with the process that made it.
     *
     * @param self     the client
     * @param nodes    where data is to be at first; possibly nowhere
     * @param finder   where else it may be, from now on
     * @param settings the rest
     * @return the store
     */
    static Store createDB(ProcessContext self, List<NodeId> nodes, NodeFinder finder, Settings settings) {
        return new StoreClient(
                Ending.linked(self, front -> Front.run(front, nodes, finder, settings)), settings.deadline());
    }

    /**
     * How the store is.
     *
     * @param self the client
     * @return its nodes, and whether it is busy with them
     */
    Status status(ProcessContext self);

    /**
     * Has a node leave once others have its keys. It does not come again.
     *
     * @param self the client
     * @param node which
     * @return false when it holds no keys, or is the last that does
     */
    boolean leave(ProcessContext self, NodeId node);
}
