package io.remotable.benchmarks.processes;

import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;

/** Small balls by a schedule, while other processes of the same nodes transfer large loads. */
final class LargeAndSmall {
    private static final int UNDER_WAY = 2;

    private LargeAndSmall() {}

    static Figures measure(Pair pair, Arguments arguments) throws Exception {
        ProcessId large = pair.here().fork(self -> transfer(self, pair.there(), arguments.bytes()));
        try {
            return PingPong.paced(pair, arguments).with("bytes", arguments.bytes());
        } finally {
            pair.here().run(self -> self.kill(large, "measured"));
        }
    }

    private static void transfer(ProcessContext self, NodeId there, int bytes) {
        ProcessId counter = self.spawn(there, OneWayClosures.counter(self.pid(), 1));
        Load load = new Load(0, new byte[bytes]);
        for (int i = 1; i < UNDER_WAY; i++) {
            self.send(counter, load);
        }
        while (true) {
            self.send(counter, load);
            self.expect(OneWay.Arrived.class);
        }
    }
}
