package io.remotable.benchmarks.peers.pekko;

import com.typesafe.config.Config;
import io.remotable.benchmarks.peers.measure.Partner;
import java.io.IOException;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorRefResolver;
import org.apache.pekko.actor.typed.javadsl.ActorContext;

/** The other side of a measurement: where the {@link Answerer} is. */
interface Side extends AutoCloseable {
    /** The settings with which the measuring actor system reaches it. */
    Config settings();

    /** The answerer. */
    ActorRef<Wire> answerer(ActorContext<Wire> context);

    @Override
    void close();

    /** Opens a side. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens it.
         *
         * @throws IOException when the second JVM does not start
         */
        Side open() throws IOException;
    }

    /** In the same actor system. */
    record Here() implements Side {
        @Override
        public Config settings() {
            return Artery.local();
        }

        @Override
        public ActorRef<Wire> answerer(ActorContext<Wire> context) {
            return context.spawn(Answerer.create(), "answerer");
        }

        @Override
        public void close() {}
    }

    /**
     * In a JVM of its own.
     *
     * @param artery how that is reached
     * @param partner the JVM
     */
    record There(Artery artery, Partner partner) implements Side {
        static There start(Artery artery) throws IOException {
            return new There(artery, Partner.start(PekkoPartner.class, artery.transport(), artery.serializer()));
        }

        @Override
        public Config settings() {
            return artery.settings();
        }

        @Override
        public ActorRef<Wire> answerer(ActorContext<Wire> context) {
            return ActorRefResolver.get(context.getSystem()).resolveActorRef(PekkoPartner.answererAt(partner.port()));
        }

        @Override
        public void close() {
            partner.close();
        }
    }
}
