package io.remotable.benchmarks.processes;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import java.util.ArrayList;
import java.util.List;

/** Further nodes in the second JVM. */
final class Nodes {
    private Nodes() {}

    static List<NodeId> further(ProcessContext self, NodeId there, int count) {
        List<NodeId> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nodes.add(self.call(there, OtherNodeClosures.startFurther()));
        }
        return nodes;
    }
}
