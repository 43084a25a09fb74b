package io.remotable.samples.kv.stages;

import static io.remotable.process.Match.match;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.samples.kv.Database;
import java.util.ArrayList;
import java.util.List;

/**
 * Part 4: workers in pairs, a slice for each pair. Every request goes to both, so either may die; the client takes the first
 * of two answers. A worker that died is sent nothing more. The number of slices stays what it was.
 */
public final class Replicated {
    private static final int COPIES = 2;

    private Replicated() {}

    /**
     * Makes a database.
     *
     * @param self  the client
     * @param nodes where workers are to be; when their number is odd the last is left out
     * @return the database
     */
    public static Database createDB(ProcessContext self, List<NodeId> nodes) {
        Nodes.require(COPIES, nodes);
        List<NodeId> even = nodes.subList(0, nodes.size() / COPIES * COPIES);
        if (even.size() < nodes.size()) {
            self.say("left out, for want of a partner: %s", nodes.getLast());
        }
        return Client.of(self, front -> handOut(front, pairs(Monitored.startWorkers(front, even))));
    }

    private static List<List<ProcessId>> pairs(List<ProcessId> workers) {
        List<List<ProcessId>> pairs = new ArrayList<>();
        for (int i = 0; i < workers.size(); i += COPIES) {
            pairs.add(workers.subList(i, i + COPIES));
        }
        return pairs;
    }

    private static void handOut(ProcessContext self, List<List<ProcessId>> pairs) {
        List<List<ProcessId>> alive = pairs;
        while (true) {
            alive = handOne(self, alive);
        }
    }

    /** The pairs as they are after it. */
    private static List<List<ProcessId>> handOne(ProcessContext self, List<List<ProcessId>> pairs) {
        return self.receiveWait(
                match(Request.class, request -> {
                    pairs.get(Slices.of(request.key(), pairs.size())).forEach(worker -> self.send(worker, request));
                    return pairs;
                }),
                match(ProcessMonitorNotification.class, notice -> {
                    self.say("process %s died: %s", notice.process(), notice.reason());
                    return without(notice.process(), pairs);
                }));
    }

    private static List<List<ProcessId>> without(ProcessId dead, List<List<ProcessId>> pairs) {
        return pairs.stream()
                .map(pair ->
                        pair.stream().filter(worker -> !worker.equals(dead)).toList())
                .toList();
    }
}
