package io.remotable.benchmarks.processes;

import io.remotable.Remotable;
import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Window;
import io.remotable.process.Channel;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ReceivePort;
import io.remotable.process.SendPort;

/** The same over typed channels. */
final class Channels {
    private Channels() {}

    /** A ball that comes back on a channel. */
    @Remotable
    record Throw(SendPort<Long> back, long number) {}

    /** Sends every ball back. */
    @Remotable
    static void echo(ProcessContext self, ReceivePort<Throw> balls) {
        while (true) {
            Throw ball = self.receiveChan(balls);
            self.sendChan(ball.back(), ball.number());
        }
    }

    /** Counts loads. */
    @Remotable
    static void counter(ProcessContext self, ReceivePort<Load> loads, SendPort<Integer> arrived, int part) {
        while (true) {
            for (int i = 0; i < part; i++) {
                self.receiveChan(loads);
            }
            self.sendChan(arrived, part);
        }
    }

    static Figures pingPong(ProcessContext self, NodeId there, Arguments arguments) {
        Channel<Long> back = self.newChan(Long.class);
        SendPort<Throw> echo = self.spawnChannel(there, ChannelsClosures.echo());
        return Timed.each(arguments.span(), () -> {
            self.sendChan(echo, new Throw(back.sendPort(), 1));
            self.receiveChan(back.receivePort());
        });
    }

    static Figures oneWay(ProcessContext self, NodeId there, Arguments arguments) {
        Window window = Window.of(arguments.bytes());
        Channel<Integer> arrived = self.newChan(Integer.class);
        SendPort<Load> counter = self.spawnChannel(there, ChannelsClosures.counter(arrived.sendPort(), window.part()));
        Load load = new Load(0, new byte[arguments.bytes()]);
        return Windowed.measure(
                        arguments.span(),
                        window,
                        () -> self.sendChan(counter, load),
                        () -> self.receiveChan(arrived.receivePort()))
                .with("bytes", arguments.bytes());
    }
}
