package io.remotable.samples.kv.stages;

import static io.remotable.process.Match.match;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.samples.kv.Database;
import java.util.ArrayList;
import java.util.List;

/** Part 3: the process in front monitors the workers, and says which died. What a dead one held is gone. */
public final class Monitored {
    private Monitored() {}

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

    static List<ProcessId> startWorkers(ProcessContext self, List<NodeId> nodes) {
        List<ProcessId> workers = new ArrayList<>();
        for (NodeId node : nodes) {
            self.say("spawning on %s", node);
            workers.add(self.spawnSupervised(node, WorkerClosures.worker()).pid());
        }
        return workers;
    }

    private static void handOut(ProcessContext self, List<ProcessId> workers) {
        while (true) {
            self.<ProcessId>receiveWait(
                    match(Request.class, request -> {
                        ProcessId worker = workers.get(Slices.of(request.key(), workers.size()));
                        self.send(worker, request);
                        return worker;
                    }),
                    match(ProcessMonitorNotification.class, notice -> {
                        self.say("process %s died: %s", notice.process(), notice.reason());
                        return notice.process();
                    }));
        }
    }
}
