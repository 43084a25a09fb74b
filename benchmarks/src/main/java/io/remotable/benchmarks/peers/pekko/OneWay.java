package io.remotable.benchmarks.peers.pekko;

import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Span;
import io.remotable.benchmarks.peers.measure.Throughput;
import io.remotable.benchmarks.peers.measure.Window;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** Sends loads to an {@link Answerer}; each part of the window that arrived is sent anew. */
final class OneWay {
    private final Wire.Load load;
    private final Throughput throughput;
    private final Consumer<Figures> found;
    private final ActorRef<Wire> answerer;

    private OneWay(
            Side side, Wire.Load load, Throughput throughput, Consumer<Figures> found, ActorContext<Wire> context) {
        this.load = load;
        this.throughput = throughput;
        this.found = found;
        this.answerer = side.answerer(context);
    }

    static Measuring.Against of(int bytes, Span span) {
        Window window = Window.of(bytes);
        Wire.Load load = new Wire.Load(new byte[bytes]);
        return (side, found) -> Behaviors.setup(context -> {
            OneWay oneWay = new OneWay(side, load, new Throughput(span), found, context);
            oneWay.answerer.tell(new Wire.Begin(context.getSelf(), window.part()));
            oneWay.send(window.whole());
            return Behaviors.receiveMessage(oneWay::receive);
        });
    }

    private Behavior<Wire> receive(Wire message) {
        if (message instanceof Wire.Arrived arrived) {
            if (throughput.add(arrived.count())) {
                send(arrived.count());
            } else {
                found.accept(throughput.figures().with("bytes", load.bytes().length));
            }
        }
        return Behaviors.same();
    }

    private void send(int count) {
        for (int i = 0; i < count; i++) {
            answerer.tell(load);
        }
    }
}
