package io.remotable.benchmarks.processes;

import io.remotable.Remotable;
import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Rally;
import io.remotable.benchmarks.peers.measure.Span;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;

/** A ball between two processes. */
final class PingPong {
    private PingPong() {}

    /** Sends every ball back. */
    @Remotable
    static void echo(ProcessContext self) {
        while (true) {
            Ball ball = self.expect(Ball.class);
            self.send(ball.from(), new Ball(self.pid(), ball.number()));
        }
    }

    /** Each ball is sent when the one before is back. */
    static Figures play(ProcessContext self, NodeId there, Arguments arguments) {
        return play(self, there, arguments.span());
    }

    static Figures play(ProcessContext self, NodeId there, Span span) {
        ProcessId echo = self.spawn(there, PingPongClosures.echo());
        return Timed.each(span, () -> {
            self.send(echo, new Ball(self.pid(), 1));
            self.expect(Ball.class);
        });
    }

    /** Balls by a schedule. */
    static Figures paced(Pair pair, Arguments arguments) throws Exception {
        return Rally.pacedPingPong(arguments.span(), returned -> new NodeEcho(pair, returned));
    }
}
