package io.remotable.benchmarks.processes;

import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Throughput;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;

/** Processes in a ring, around which one ball goes. */
final class Ring {
    private static final int PROCESSES = 1000;

    private Ring() {}

    static Figures measure(ProcessContext self, NodeId here, Arguments arguments) {
        int processes = arguments.count(PROCESSES);
        ProcessId second = others(self, processes);
        Throughput throughput = new Throughput(arguments.span());
        do {
            self.send(second, new Ball(self.pid(), 1));
            self.expect(Ball.class);
        } while (throughput.add(processes));
        return throughput.figures();
    }

    private static ProcessId others(ProcessContext self, int processes) {
        ProcessId next = self.pid();
        for (int i = 1; i < processes; i++) {
            ProcessId to = next;
            next = self.spawnLocal(other -> pass(other, to));
        }
        return next;
    }

    private static void pass(ProcessContext self, ProcessId next) {
        while (true) {
            self.send(next, self.expect(Ball.class));
        }
    }
}
