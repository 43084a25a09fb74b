package io.remotable.benchmarks.peers.pekko;

import io.remotable.benchmarks.peers.measure.Partner;
import java.io.IOException;
import org.apache.pekko.actor.typed.ActorSystem;

/** The second JVM: an actor system whose guardian is an {@link Answerer}. */
public final class PekkoPartner {
    private static final String NAME = "partner";

    private PekkoPartner() {}

    /** Where the answerer of a partner is. */
    static String answererAt(int port) {
        return "pekko://" + NAME + "@127.0.0.1:" + port + "/user";
    }

    /**
     * Serves until its standard input ends.
     *
     * @param args transport and serializer
     * @throws IOException when standard input cannot be read
     */
    public static void main(String[] args) throws IOException {
        Artery artery = new Artery(args[0], args[1]);
        ActorSystem<Wire> system = ActorSystem.create(Answerer.create(), NAME, artery.settings());
        Partner.serve(system.address().getPort().orElseThrow());
    }
}
