package io.remotable.benchmarks.peers.pekko;

import io.remotable.benchmarks.peers.measure.Echo;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** Balls between an actor here and an {@link Answerer}. */
final class PekkoEcho implements Echo {
    private static final long PATIENCE_SECONDS = 30;

    private record Pair(ActorRef<Wire> self, ActorRef<Wire> answerer) {}

    private final Side side;
    private final ActorSystem<Wire> system;
    private final Pair pair;

    private PekkoEcho(Side side, LongConsumer returned) throws Exception {
        CompletableFuture<Pair> ready = new CompletableFuture<>();
        this.side = side;
        this.system = ActorSystem.create(player(side, returned, ready), "measuring", side.settings());
        this.pair = ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    static Echo.Opener against(Side.Opener opener) {
        return returned -> new PekkoEcho(opener.open(), returned);
    }

    private static Behavior<Wire> player(Side side, LongConsumer returned, CompletableFuture<Pair> ready) {
        return Behaviors.setup(context -> {
            ready.complete(new Pair(context.getSelf(), side.answerer(context)));
            return Behaviors.receiveMessage(message -> {
                if (message instanceof Wire.Ball ball) {
                    returned.accept(ball.number());
                }
                return Behaviors.same();
            });
        });
    }

    @Override
    public void send(long number) {
        pair.answerer().tell(new Wire.Ball(pair.self(), number));
    }

    @Override
    public void close() {
        system.terminate();
        side.close();
    }
}
