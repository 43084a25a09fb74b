package io.remotable.benchmarks.peers.pekko;

import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Span;
import io.remotable.benchmarks.peers.measure.Throughput;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** Actors in a ring, around which one token goes. */
final class Ring {
    /** What goes around. */
    enum Token {
        TOKEN
    }

    private Ring() {}

    /** The first of them, which starts the others. */
    static Behavior<Token> of(int actors, Span span, Consumer<Figures> found) {
        return Behaviors.setup(context -> {
            ActorRef<Token> second = others(context, actors);
            Throughput throughput = new Throughput(span);
            second.tell(Token.TOKEN);
            return Behaviors.receiveMessage(token -> {
                if (throughput.add(actors)) {
                    second.tell(token);
                } else {
                    found.accept(throughput.figures());
                }
                return Behaviors.same();
            });
        });
    }

    private static ActorRef<Token> others(ActorContext<Token> first, int actors) {
        ActorRef<Token> next = first.getSelf();
        for (int i = 1; i < actors; i++) {
            next = first.spawnAnonymous(passing(next));
        }
        return next;
    }

    private static Behavior<Token> passing(ActorRef<Token> next) {
        return Behaviors.receiveMessage(token -> {
            next.tell(token);
            return Behaviors.same();
        });
    }
}
