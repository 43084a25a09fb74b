package io.remotable.benchmarks.peers.pekko;

import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Span;
import io.remotable.benchmarks.peers.measure.Throughput;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** Starts actors that tell so and stop; at most a thousand at once. */
final class SpawnLocal {
    private static final int AT_ONCE = 1000;
    private static final int BATCH = 100;

    private final ActorContext<Ran> context;
    private final Throughput throughput;
    private final Consumer<Figures> found;
    private int ran;

    /** An actor ran. */
    enum Ran {
        RAN
    }

    private SpawnLocal(ActorContext<Ran> context, Throughput throughput, Consumer<Figures> found) {
        this.context = context;
        this.throughput = throughput;
        this.found = found;
    }

    static Behavior<Ran> of(Span span, Consumer<Figures> found) {
        return Behaviors.setup(context -> {
            SpawnLocal spawning = new SpawnLocal(context, new Throughput(span), found);
            spawning.spawn(AT_ONCE);
            return Behaviors.receiveMessage(spawning::ran);
        });
    }

    private Behavior<Ran> ran(Ran message) {
        if (++ran == BATCH) {
            ran = 0;
            if (throughput.add(BATCH)) {
                spawn(BATCH);
            } else {
                found.accept(throughput.figures());
            }
        }
        return Behaviors.same();
    }

    private void spawn(int count) {
        for (int i = 0; i < count; i++) {
            context.spawnAnonymous(shortLived());
        }
    }

    private Behavior<Ran> shortLived() {
        ActorRef<Ran> parent = context.getSelf();
        return Behaviors.setup(child -> {
            parent.tell(Ran.RAN);
            return Behaviors.stopped();
        });
    }
}
