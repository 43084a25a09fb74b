package io.remotable.samples.kv.store;

import static io.remotable.process.Match.match;

import io.remotable.process.DiedDisconnect;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.SpawnException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The process that looks for nodes and starts replicas on new ones, so that the front never waits for that. */
final class Recruiter {
    private final ProcessContext self;
    private final ProcessId front;
    /** Where a replica lives, or lived. */
    private final Set<NodeId> taken = new HashSet<>();

    private Recruiter(ProcessContext self, ProcessId front) {
        this.self = self;
        this.front = front;
    }

    static void run(ProcessContext self, ProcessId front, List<ProcessId> first, NodeFinder finder, Duration pause) {
        self.link(front);
        Recruiter recruiter = new Recruiter(self, front);
        first.forEach(recruiter::watch);
        while (true) {
            recruiter.waitFor(pause);
            recruiter.lookWith(finder);
        }
    }

    /** Starts replicas where that can be done. */
    static List<ProcessId> recruit(ProcessContext self, ProcessId front, List<NodeId> nodes) {
        List<ProcessId> started = new ArrayList<>();
        for (NodeId node : nodes) {
            self.say("spawning on %s", node);
            try {
                started.add(self.spawn(node, ReplicaClosures.replica(front)));
            } catch (SpawnException e) {
                self.say("cannot spawn on %s: %s", node, e.reason());
            }
        }
        return started;
    }

    private void lookWith(NodeFinder finder) {
        List<NodeId> free =
                finder.find(self).stream().filter(node -> !taken.contains(node)).toList();
        for (ProcessId replica : recruit(self, front, free)) {
            watch(replica);
            self.send(front, new ToFront.Join(replica));
        }
    }

    private void watch(ProcessId replica) {
        taken.add(replica.node());
        self.monitor(replica);
    }

    /** Where contact was lost and comes back a new replica may live; where one left, was left out or failed it may not. */
    private void waitFor(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        for (Duration rest = pause; !rest.isNegative(); rest = Duration.ofNanos(end - System.nanoTime())) {
            self.receiveTimeout(rest, match(ProcessMonitorNotification.class, notice -> {
                if (notice.reason() instanceof DiedDisconnect) {
                    taken.remove(notice.process().node());
                }
                return notice;
            }));
        }
    }
}
