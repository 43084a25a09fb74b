package io.remotable.benchmarks.processes;

import io.remotable.Remotable;
import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Window;
import io.remotable.process.DidSpawn;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;

/** Processes that end at once. */
final class Spawns {
    private static final int BATCH = 100;
    private static final Window AT_ONCE = new Window(10, BATCH);

    private Spawns() {}

    /** A process told that it ran. */
    @Remotable
    enum Ran {
        RAN
    }

    @Remotable
    static void nothing() {}

    /** Each is started when the one before is there. */
    static Figures oneByOne(ProcessContext self, NodeId there, Arguments arguments) {
        return Timed.each(arguments.span(), () -> self.spawn(there, SpawnsClosures.nothing()));
    }

    /** A thousand are asked for at once. */
    static Figures pipelined(ProcessContext self, NodeId there, Arguments arguments) {
        return Windowed.measure(
                arguments.span(),
                AT_ONCE,
                () -> self.spawnAsync(there, SpawnsClosures.nothing()),
                () -> expect(self, DidSpawn.class));
    }

    /** A thousand at once on this node; each tells its parent that it ran. */
    static Figures local(ProcessContext self, NodeId here, Arguments arguments) {
        return Windowed.measure(
                arguments.span(),
                AT_ONCE,
                () -> self.spawnLocal(child -> child.send(self.pid(), Ran.RAN)),
                () -> expect(self, Ran.class));
    }

    private static int expect(ProcessContext self, Class<?> answer) {
        for (int i = 0; i < BATCH; i++) {
            self.expect(answer);
        }
        return BATCH;
    }
}
