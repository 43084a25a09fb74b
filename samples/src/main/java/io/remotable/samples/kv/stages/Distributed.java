package io.remotable.samples.kv.stages;

import io.remotable.process.Closures;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.samples.kv.Database;
import java.util.ArrayList;
import java.util.List;

/**
 * Part 2: a worker on each node holds a slice of the keys. The database is the process in front of them, which hands each
 * request to the right worker; that one answers the client.
 */
public final class Distributed {
    private Distributed() {}

    /**
     * Makes a database.
     *
     * @param self  the client
     * @param nodes where workers are to be
     * @return the database
     */
    public static Database createDB(ProcessContext self, List<NodeId> nodes) {
        Nodes.require(1, nodes);
        return Client.of(self, front -> handOut(front, startWorkers(front, nodes)));
    }

    /** Each linked to this process, so that none stays behind when it ends. */
    private static List<ProcessId> startWorkers(ProcessContext self, List<NodeId> nodes) {
        List<ProcessId> workers = new ArrayList<>();
        for (NodeId node : nodes) {
            self.say("spawning on %s", node);
            workers.add(self.spawn(node, Closures.link(self.pid()).then(WorkerClosures.worker())));
        }
        return workers;
    }

    private static void handOut(ProcessContext self, List<ProcessId> workers) {
        while (true) {
            Request request = self.expect(Request.class);
            self.send(workers.get(Slices.of(request.key(), workers.size())), request);
        }
    }
}
