package io.remotable.benchmarks.processes;

import io.remotable.Remotable;
import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Throughput;
import io.remotable.benchmarks.peers.measure.Window;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import java.util.ArrayList;
import java.util.List;

/** Many nodes send to one process. */
final class FanIn {
    private static final int NODES = 8;

    private FanIn() {}

    /** Sends a window of loads, then as many as arrived. */
    @Remotable
    static void source(ProcessContext self, ProcessId sink, int number, int bytes, int window) {
        Load load = new Load(number, new byte[bytes]);
        int more = window;
        while (true) {
            for (int i = 0; i < more; i++) {
                self.send(sink, load);
            }
            more = self.expect(OneWay.Arrived.class).count();
        }
    }

    static Figures measure(ProcessContext self, NodeId there, Arguments arguments) {
        Window window = Window.of(arguments.bytes());
        List<ProcessId> sources = new ArrayList<>();
        for (NodeId node : Nodes.further(self, there, arguments.count(NODES))) {
            sources.add(self.spawn(
                    node, FanInClosures.source(self.pid(), sources.size(), arguments.bytes(), window.whole())));
        }
        int[] arrived = new int[sources.size()];
        Throughput throughput = new Throughput(arguments.span());
        while (true) {
            int source = self.expect(Load.class).source();
            if (++arrived[source] == window.part()) {
                arrived[source] = 0;
                if (!throughput.add(window.part())) {
                    return throughput.figures().with("bytes", arguments.bytes());
                }
                self.send(sources.get(source), new OneWay.Arrived(window.part()));
            }
        }
    }
}
