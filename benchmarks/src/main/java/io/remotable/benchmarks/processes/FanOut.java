package io.remotable.benchmarks.processes;

import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Throughput;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import java.util.List;

/** One process plays with an echo on each of many nodes at once; counted are the balls that came back. */
final class FanOut {
    private static final int NODES = 32;

    private FanOut() {}

    static Figures measure(ProcessContext self, NodeId there, Arguments arguments) {
        List<ProcessId> echoes = Nodes.further(self, there, arguments.count(NODES)).stream()
                .map(node -> self.spawn(node, PingPongClosures.echo()))
                .toList();
        Throughput throughput = new Throughput(arguments.span());
        echoes.forEach(echo -> self.send(echo, new Ball(self.pid(), 1)));
        while (true) {
            Ball ball = self.expect(Ball.class);
            if (!throughput.add(1)) {
                return throughput.figures();
            }
            self.send(ball.from(), new Ball(self.pid(), 1));
        }
    }
}
