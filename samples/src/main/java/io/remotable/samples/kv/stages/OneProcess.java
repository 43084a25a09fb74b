package io.remotable.samples.kv.stages;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.samples.kv.Database;
import java.util.List;

/** Part 1: the database is one process, on the client's own node. */
public final class OneProcess {
    private OneProcess() {}

    /**
     * Makes a database.
     *
     * @param self  the client
     * @param nodes not used yet
     * @return the database
     */
    public static Database createDB(ProcessContext self, List<NodeId> nodes) {
        return Client.of(self, Worker::worker);
    }
}
