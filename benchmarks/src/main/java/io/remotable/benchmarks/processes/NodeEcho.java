package io.remotable.benchmarks.processes;

import io.remotable.benchmarks.peers.measure.Echo;
import io.remotable.node.Node;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import java.util.function.LongConsumer;

/** A way to an echo for threads that are no processes: the answers come to a process. */
final class NodeEcho implements Echo {
    private final Node node;
    private final ProcessId echo;
    private final ProcessId answered;

    NodeEcho(Pair pair, LongConsumer returned) {
        node = pair.here();
        echo = node.call(self -> self.spawn(pair.there(), PingPongClosures.echo()));
        answered = node.fork(self -> listen(self, returned));
    }

    private static void listen(ProcessContext self, LongConsumer returned) {
        while (true) {
            returned.accept(self.expect(Ball.class).number());
        }
    }

    @Override
    public void send(long number) {
        node.send(echo, new Ball(answered, number));
    }

    @Override
    public void close() {
        node.run(self -> {
            self.kill(answered, "measured");
            self.kill(echo, "measured");
        });
    }
}
