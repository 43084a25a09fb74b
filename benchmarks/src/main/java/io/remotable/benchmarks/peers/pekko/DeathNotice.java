package io.remotable.benchmarks.peers.pekko;

import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Latencies;
import io.remotable.benchmarks.peers.measure.Span;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Terminated;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/**
 * Watches an actor at the other side and tells it to die: how long until the notice is here. A ball to it and back before
 * makes sure that it runs; the watch has overtaken that, or arrives right behind it.
 */
final class DeathNotice {
    private final ActorContext<Wire> context;
    private final ActorRef<Wire> answerer;
    private final Latencies latencies;
    private final Consumer<Figures> found;
    private ActorRef<Wire> mortal;
    private long told;

    private DeathNotice(ActorContext<Wire> context, Side side, Latencies latencies, Consumer<Figures> found) {
        this.context = context;
        this.answerer = side.answerer(context);
        this.latencies = latencies;
        this.found = found;
        this.mortal = answerer;
    }

    static Measuring.Against of(Span span) {
        return (side, found) -> Behaviors.setup(context -> {
            DeathNotice notice = new DeathNotice(context, side, new Latencies(span), found);
            notice.hire();
            return Behaviors.receive(Wire.class)
                    .onMessage(Wire.Hired.class, notice::watch)
                    .onMessage(Wire.Ball.class, notice::kill)
                    .onSignal(Terminated.class, notice::noticed)
                    .build();
        });
    }

    private void hire() {
        answerer.tell(new Wire.Hire(context.getSelf()));
    }

    private Behavior<Wire> watch(Wire.Hired hired) {
        mortal = hired.mortal();
        context.watch(mortal);
        mortal.tell(new Wire.Ball(context.getSelf(), 0));
        return Behaviors.same();
    }

    private Behavior<Wire> kill(Wire.Ball ball) {
        told = System.nanoTime();
        mortal.tell(new Wire.Die());
        return Behaviors.same();
    }

    private Behavior<Wire> noticed(Terminated terminated) {
        if (latencies.add(told, System.nanoTime())) {
            hire();
        } else {
            found.accept(latencies.figures());
        }
        return Behaviors.same();
    }
}
