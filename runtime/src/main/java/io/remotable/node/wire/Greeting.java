package io.remotable.node.wire;

import io.remotable.process.NodeId;

/** What nodes say before they trust each other, and to show that they live. */
public sealed interface Greeting {
    /**
     * Opens a connection, or answers that.
     *
     * @param node        who speaks
     * @param nonce       fresh random bytes; the other side proves the secret over them
     * @param fingerprint of the speaker's remote table
     * @param holds       the listener's nonce of the connection that the speaker still holds, empty without one: a listener
     *                    that holds it too knows that somebody else spoke in its name
     * @param limits      what the speaker expects of the listener
     */
    record Hello(NodeId node, byte[] nonce, long fingerprint, byte[] holds, Limits limits) implements Greeting {}

    /**
     * What a node expects of its peers, whose own settings may differ.
     *
     * @param maxMessageLength the longest message that it takes, in bytes
     * @param patienceNanos    how long a silent peer counts as alive, in nanoseconds
     */
    record Limits(int maxMessageLength, long patienceNanos) {}

    /**
     * Proves the shared secret.
     *
     * @param answers the listener's nonce
     * @param mac     over both nonces and both ids
     */
    record Proof(byte[] answers, byte[] mac) implements Greeting {}

    /**
     * Turns a peer away.
     *
     * @param answers the listener's nonce
     * @param reason  for its log
     */
    record Refused(byte[] answers, String reason) implements Greeting {}

    /**
     * Shows that the speaker lives.
     *
     * @param node who speaks; one that does not know it opens a connection
     */
    record Heartbeat(NodeId node) implements Greeting {}

    /** Tells that the speaker closes in an orderly way. */
    record Goodbye() implements Greeting {}
}
