package io.remotable.node.peer;

import io.remotable.process.DiedReason;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/** Hears what becomes of connections. On the reactor's thread; never waits. */
public interface PeerListener {
    /**
     * A peer was told the proof. What is posted now reaches it before all that anybody sends over the connection. Called
     * again when the peer had to be told once more.
     *
     * @param connection the connection, which nobody else knows yet the first time
     */
    default void onProved(Connection connection) {}

    /**
     * Both sides trust each other.
     *
     * @param connection the new connection
     */
    void onConnected(Connection connection);

    /**
     * A connection ended.
     *
     * @param connection the connection
     * @param reason     {@code DiedNodeDown} when the peer said goodbye, else {@code DiedDisconnect}
     */
    void onDisconnected(Connection connection, DiedReason reason);

    /**
     * A frame of a trusted peer arrived, whole.
     *
     * @param connection where from
     * @param frame      holds it until the method returns
     * @param offset     its first byte
     * @param length     its length
     * @param outOfBand  the long array of its value that came beside it, to be kept; or null
     * @throws io.remotable.process.CodecException when it is garbage; the peer is disconnected then
     */
    void onFrame(Connection connection, DirectBuffer frame, int offset, int length, byte @Nullable [] outOfBand);

    /** The frames that came together have been told: what was put off until others are known is to be done now. */
    void onFramesEnd();

    /**
     * A frame could not be taken in, for another reason than what is in it; its connection was ended.
     *
     * @param failure what happened
     */
    void onFailure(Throwable failure);
}
