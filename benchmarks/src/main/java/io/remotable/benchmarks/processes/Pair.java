package io.remotable.benchmarks.processes;

import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Partner;
import io.remotable.benchmarks.peers.measure.Program;
import io.remotable.node.Node;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Where something is measured.
 *
 * @param here  the node that measures
 * @param there the node that it measures against, which may be the same
 */
record Pair(Node here, NodeId there) {
    private static final int PATIENCE_SECONDS = 10;

    /** What is measured between two nodes. */
    @FunctionalInterface
    interface Measurement {
        /**
         * Measures.
         *
         * @throws Exception when it fails
         */
        Figures run(Pair pair, Arguments arguments) throws Exception;
    }

    /** What a process measures against a node. */
    @FunctionalInterface
    interface ByProcess {
        /** Measures. */
        Figures run(ProcessContext self, NodeId there, Arguments arguments) throws Exception;
    }

    static Measurement by(ByProcess process) {
        return (pair, arguments) -> pair.here.call(self -> process.run(self, pair.there, arguments));
    }

    /** Measures between two nodes in two JVMs. */
    static Program remote(Measurement measurement) {
        return arguments -> {
            try (Partner partner = Partner.start(OtherNode.class);
                    Node here = Node.builder().start()) {
                return measurement.run(new Pair(here, find(here, partner.port())), arguments);
            }
        };
    }

    /** Measures within one node. */
    static Program local(Measurement measurement) {
        return arguments -> {
            try (Node here = Node.builder().start()) {
                return measurement.run(new Pair(here, here.id()), arguments);
            }
        };
    }

    static NodeId find(Node here, int port) throws Exception {
        Optional<NodeId> found = here.lookUp("localhost", port).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return found.orElseThrow(() -> new IllegalStateException("no node answers at localhost:" + port
                + ": both need the same REMOTABLE_SECRET, and a machine that keeps up"));
    }
}
