package io.remotable.benchmarks.processes;

import io.remotable.Remotable;
import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Window;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;

/** Loads to a process that tells of each part of the window that arrived; that part is sent anew. */
final class OneWay {
    private OneWay() {}

    /** Some loads arrived. */
    @Remotable
    record Arrived(int count) {}

    /** Counts loads. */
    @Remotable
    static void counter(ProcessContext self, ProcessId source, int part) {
        count(self, Load.class, source, part);
    }

    /** Counts balls. */
    @Remotable
    static void ballCounter(ProcessContext self, ProcessId source, int part) {
        count(self, Ball.class, source, part);
    }

    private static void count(ProcessContext self, Class<?> type, ProcessId source, int part) {
        while (true) {
            for (int i = 0; i < part; i++) {
                self.expect(type);
            }
            self.send(source, new Arrived(part));
        }
    }

    /** Byte arrays of any size. */
    static Figures loads(ProcessContext self, NodeId there, Arguments arguments) {
        Window window = Window.of(arguments.bytes());
        ProcessId counter = self.spawn(there, OneWayClosures.counter(self.pid(), window.part()));
        return measure(self, counter, window, new Load(0, new byte[arguments.bytes()]), arguments)
                .with("bytes", arguments.bytes());
    }

    /** Small messages, which are handed over as they are where both processes are on one node. */
    static Figures balls(ProcessContext self, NodeId there, Arguments arguments) {
        Window window = Window.of(arguments.bytes());
        ProcessId counter = self.spawn(there, OneWayClosures.ballCounter(self.pid(), window.part()));
        return measure(self, counter, window, new Ball(self.pid(), 1), arguments);
    }

    private static Figures measure(
            ProcessContext self, ProcessId counter, Window window, Object message, Arguments arguments) {
        return Windowed.measure(
                arguments.span(),
                window,
                () -> self.send(counter, message),
                () -> self.expect(Arrived.class).count());
    }
}
