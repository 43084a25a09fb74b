package io.remotable.benchmarks.processes;

import io.remotable.Remotable;
import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;

/** A function on another node, and its result. */
final class Calls {
    private Calls() {}

    @Remotable
    static long next(long number) {
        return number + 1;
    }

    static Figures measure(ProcessContext self, NodeId there, Arguments arguments) {
        return Timed.each(arguments.span(), () -> self.call(there, CallsClosures.next(1)));
    }
}
