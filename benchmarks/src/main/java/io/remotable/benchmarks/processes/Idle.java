package io.remotable.benchmarks.processes;

import io.remotable.benchmarks.machine.Usage;
import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Span;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import java.time.Duration;
import java.util.Map;

/** What costs something while nothing happens. */
final class Idle {
    private static final int PROCESSES = 100_000;
    private static final Duration SETTLING = Duration.ofMillis(500);

    private Idle() {}

    /**
     * The processor time of this node, and of the contact with another one where that is not the same. It has worked
     * before: otherwise it is the compiler's time that is measured, which is busy for minutes with what runs rarely.
     */
    static Figures processor(Pair pair, Arguments arguments) throws Exception {
        Span span = arguments.span();
        pair.here().call(self -> PingPong.play(self, pair.there(), span.before()));
        return Usage.idle(span);
    }

    /** The memory of processes that wait for a message. */
    static Figures memory(ProcessContext self, NodeId here, Arguments arguments) throws Exception {
        int processes = arguments.count(PROCESSES);
        start(self, 1);
        long before = Usage.residentBytes();
        start(self, processes);
        long after = Usage.residentBytes();
        return new Figures(Map.of()).with("bytesPerProcess", Math.round((after - before) / (double) processes));
    }

    private static void start(ProcessContext self, int processes) throws InterruptedException {
        for (int i = 0; i < processes; i++) {
            self.spawnLocal(child -> {
                child.send(self.pid(), Spawns.Ran.RAN);
                child.expect(Ball.class);
            });
            self.expect(Spawns.Ran.class);
        }
        Thread.sleep(SETTLING);
    }
}
