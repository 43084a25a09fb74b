package io.remotable.node.peer;

import io.remotable.node.wire.Frames;
import io.remotable.node.wire.Greeting;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a node keeps its connections.
 *
 * @param secret           what peers must prove to know, or null for none
 * @param fingerprint      of the remote table
 * @param maxMessageLength the longest message made or taken, in bytes
 * @param connectTimeout   how long an unanswered greeting is waited for
 * @param failureDetection how long a silent peer counts as alive
 */
public record PeerSettings(
        byte @Nullable [] secret,
        long fingerprint,
        int maxMessageLength,
        Duration connectTimeout,
        Duration failureDetection) {
    private static final long SHORTEST_TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /**
     * The longest frame made or taken: the longest message, and what is said about it.
     *
     * @return its length in bytes
     */
    public int longestFrame() {
        return Math.min(maxMessageLength, Integer.MAX_VALUE - Frames.ROOM_BESIDES) + Frames.ROOM_BESIDES;
    }

    /** What peers are told of all this. */
    Greeting.Limits limits() {
        return new Greeting.Limits(maxMessageLength, failureDetection.toNanos());
    }

    /** How often to look after a peer: twice as often as its heartbeats are due, within bounds. */
    long tickNanos(Greeting.Limits theirs) {
        return Math.clamp(heartbeatNanos(theirs) / 2, SHORTEST_TICK_NANOS, LONGEST_TICK_NANOS);
    }

    /** How often a peer hears of this node, so that one lost heartbeat does no harm to whoever is less patient. */
    long heartbeatNanos(Greeting.Limits theirs) {
        return Math.min(failureDetection.toNanos(), theirs.patienceNanos()) / 4;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PeerSettings that
                && Arrays.equals(secret, that.secret)
                && fingerprint == that.fingerprint
                && maxMessageLength == that.maxMessageLength
                && connectTimeout.equals(that.connectTimeout)
                && failureDetection.equals(that.failureDetection);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(fingerprint);
    }

    /** {@return the settings without the secret} */
    @Override
    public String toString() {
        return "PeerSettings[secret=" + (secret == null ? "none" : "set") + ", maxMessageLength=" + maxMessageLength
                + ", connectTimeout=" + connectTimeout + ", failureDetection=" + failureDetection + "]";
    }
}
