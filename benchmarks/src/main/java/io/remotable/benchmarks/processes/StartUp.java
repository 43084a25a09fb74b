package io.remotable.benchmarks.processes;

import io.remotable.Remotable;
import io.remotable.benchmarks.machine.Jvm;
import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Latencies;
import io.remotable.node.Node;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;

/** From the start of a JVM with a node to the first message from it. */
public final class StartUp {
    private static final String NAME = "start-up";

    private StartUp() {}

    /** Somebody is there. */
    @Remotable
    enum Started {
        STARTED
    }

    static Figures measure(ProcessContext self, NodeId here, Arguments arguments) throws Exception {
        self.register(NAME, self.pid());
        Latencies latencies = new Latencies(arguments.span());
        long began;
        long ended;
        do {
            began = System.nanoTime();
            Process other = Jvm.start(StartUp.class, String.valueOf(here.port()));
            self.expect(Started.class);
            ended = System.nanoTime();
            other.waitFor();
        } while (latencies.add(began, ended));
        return latencies.figures();
    }

    /**
     * The JVM that is started.
     *
     * @param args the port of the node that is to hear of it
     * @throws Exception when that does not answer
     */
    public static void main(String[] args) throws Exception {
        try (Node node = Node.builder().start()) {
            NodeId there = Pair.find(node, Integer.parseInt(args[0]));
            node.run(self -> self.nsendRemote(there, NAME, Started.STARTED));
        }
    }
}
