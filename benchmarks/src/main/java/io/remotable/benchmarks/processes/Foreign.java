package io.remotable.benchmarks.processes;

import io.remotable.Remotable;
import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;

/** A message to oneself, expected while others that nobody wants wait in front of it. */
final class Foreign {
    private static final int TOGETHER = 100;

    private Foreign() {}

    /** Nobody expects it. */
    @Remotable
    record Unwanted(long number) {}

    static Figures measure(ProcessContext self, NodeId here, Arguments arguments) {
        for (int i = 0; i < arguments.count(0); i++) {
            self.send(self.pid(), new Unwanted(i));
        }
        Ball ball = new Ball(self.pid(), 1);
        return Timed.each(arguments.span(), TOGETHER, () -> {
            self.send(self.pid(), ball);
            self.expect(Ball.class);
        });
    }
}
