package io.remotable.benchmarks.peers.pekko;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** The actor at the other side: sends balls back, counts loads, and hires mortals. */
final class Answerer {
    private final ActorContext<Wire> context;
    private ActorRef<Wire> loader;
    private int every = 1;
    private int arrived;

    private Answerer(ActorContext<Wire> context) {
        this.context = context;
        this.loader = context.getSystem().ignoreRef();
    }

    static Behavior<Wire> create() {
        return Behaviors.setup(context -> {
            Answerer answerer = new Answerer(context);
            return Behaviors.receiveMessage(answerer::answer);
        });
    }

    private Behavior<Wire> answer(Wire message) {
        switch (message) {
            case Wire.Ball ball -> ball.from().tell(ball);
            case Wire.Load load -> count();
            case Wire.Begin begin -> {
                loader = begin.from();
                every = begin.every();
                arrived = 0;
            }
            case Wire.Hire hire -> hire.from().tell(new Wire.Hired(context.spawnAnonymous(mortal())));
            case Wire.Hired hired -> context.getLog().warn("unasked {}", hired);
            case Wire.Arrived unasked -> context.getLog().warn("unasked {}", unasked);
            case Wire.Die die -> {
                return Behaviors.stopped();
            }
        }
        return Behaviors.same();
    }

    private void count() {
        if (++arrived == every) {
            arrived = 0;
            loader.tell(new Wire.Arrived(every));
        }
    }

    /** Sends balls back until it dies. */
    private static Behavior<Wire> mortal() {
        return Answerer.create();
    }
}
