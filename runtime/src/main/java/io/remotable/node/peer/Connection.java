package io.remotable.node.peer;

import io.remotable.codec.PeerRegistry;
import io.remotable.node.mailbox.Waiting;
import io.remotable.node.wire.Frames;
import io.remotable.node.wire.Greeting;
import io.remotable.process.CodecException;
import io.remotable.process.NodeId;
import java.util.Objects;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One time of contact with one incarnation of a node. After it ended another one may begin; pairs of processes that used
 * this one stay void until they reconnect (rule 6.5).
 */
public final class Connection {
    private final NodeId remote;
    private final long fingerprint;
    private final Greeting.Limits limits;
    private volatile @Nullable Outlet outlet;
    private volatile @Nullable PeerRegistry otherBuild;

    Connection(NodeId remote, long fingerprint, Greeting.Limits limits, @Nullable Outlet outlet) {
        this.remote = remote;
        this.fingerprint = fingerprint;
        this.limits = limits;
        this.outlet = outlet;
    }

    /**
     * No contact, for whoever tried to send without any.
     *
     * @param remote who was not reached
     * @return a connection that is not open
     */
    public static Connection none(NodeId remote) {
        return new Connection(remote, 0, new Greeting.Limits(0, 0), null);
    }

    /**
     * Who is there.
     *
     * @return the id, incarnation included
     */
    public NodeId remote() {
        return remote;
    }

    /**
     * The fingerprint of the peer's remote table.
     *
     * @return the fingerprint
     */
    public long fingerprint() {
        return fingerprint;
    }

    /**
     * Whether contact is not lost yet. From any thread.
     *
     * @return true until it ends
     */
    public boolean isOpen() {
        return outlet != null;
    }

    /**
     * What the peer knows of this node's types, when its build is another one. From any thread.
     *
     * @return null when the tables are the same
     */
    public @Nullable PeerRegistry otherBuild() {
        return otherBuild;
    }

    /**
     * Keeps what the peer knows.
     *
     * @param known of this node's types and entry points
     */
    public void otherBuild(PeerRegistry known) {
        otherBuild = known;
    }

    /**
     * Sends a frame, of any length; waits while the peer is slow. Not on the reactor's thread.
     *
     * @param frame     holds it from its start; free again when the method returns
     * @param length    its length in bytes
     * @param outOfBand a long array of its value that is not in the frame, or null; free again when the method returns
     * @param waiting   what else ends the wait
     * @return false when contact was lost first
     * @throws CodecException when the peer takes nothing that long
     */
    public boolean send(DirectBuffer frame, int length, byte @Nullable [] outOfBand, Waiting waiting) {
        long total = outOfBand == null ? length : (long) length + outOfBand.length;
        if (total > limits.maxMessageLength()) {
            checkTakes(frame.getByte(0), total);
        }
        Outlet way = outlet;
        return way != null && way.send(frame, length, outOfBand, waiting);
    }

    /** The peer's own check would cost the connection. */
    private void checkTakes(byte kind, long length) {
        long longest =
                (long) limits.maxMessageLength() + (kind == Frames.CONTROL ? Frames.ROOM_BESIDES : Frames.PORT_VALUE);
        if (length > longest && isOpen()) {
            throw new CodecException("a message of " + length + " bytes is longer than what " + remote + " takes, "
                    + limits.maxMessageLength()
                    + " bytes. Give both nodes the same maxMessageLength, or send it in pieces.");
        }
    }

    /** What the peer expects of this node. */
    Greeting.Limits limits() {
        return limits;
    }

    /**
     * Sends a frame now or, when the peer is slow, later; never waits. From any thread.
     *
     * @param frame is all of it, of any length, and not changed afterwards
     */
    public void post(DirectBuffer frame) {
        Outlet way = outlet;
        if (way != null) {
            way.post(frame);
        }
    }

    /** Only while it is open. */
    Outlet outlet() {
        return Objects.requireNonNull(outlet);
    }

    /** Keeps nothing but who it was with: pairs of processes remember it for as long as their senders live. */
    void end() {
        Outlet way = outlet();
        outlet = null;
        PeerRegistry known = otherBuild;
        otherBuild = known == null ? null : known.untold();
        way.close();
    }

    @Override
    public String toString() {
        return (isOpen() ? "connection to " : "lost connection to ") + remote;
    }
}
