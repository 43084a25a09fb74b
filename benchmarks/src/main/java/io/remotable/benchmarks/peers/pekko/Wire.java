package io.remotable.benchmarks.peers.pekko;

import org.apache.pekko.actor.typed.ActorRef;

/** The messages between the two actor systems. */
sealed interface Wire {
    /**
     * Comes back as it is.
     *
     * @param from whom it is sent back to
     * @param number what it carries
     */
    record Ball(ActorRef<Wire> from, long number) implements Wire {}

    /**
     * Announces a load.
     *
     * @param from who wants to be told of its arrival
     * @param every after how many of them each time
     */
    record Begin(ActorRef<Wire> from, int every) implements Wire {}

    /**
     * One of a load.
     *
     * @param bytes what is in it
     */
    record Load(byte[] bytes) implements Wire {}

    /**
     * Tells that a load arrived.
     *
     * @param count how many since the last time
     */
    record Arrived(int count) implements Wire {}

    /**
     * Wants an actor that can die.
     *
     * @param from whom to tell about it
     */
    record Hire(ActorRef<Wire> from) implements Wire {}

    /**
     * Tells about an actor that can die.
     *
     * @param mortal the actor
     */
    record Hired(ActorRef<Wire> mortal) implements Wire {}

    /** Makes a mortal actor stop. */
    record Die() implements Wire {}
}
