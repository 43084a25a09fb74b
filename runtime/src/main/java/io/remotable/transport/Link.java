package io.remotable.transport;

import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/** The sending end of one stream of frames to a peer. */
public interface Link {
    /** What became of an offered frame. */
    enum Offer {
        /** It will be sent. */
        ACCEPTED,
        /** The stream is full or busy for a moment: offer again later. */
        BACK_PRESSURED,
        /** No peer is there, or not yet, or {@link Link#failure()} says why there never will be. */
        NOT_CONNECTED,
        /** The link or its transport was closed, or the stream has carried all that one stream can: open another. */
        CLOSED
    }

    /**
     * Where to.
     *
     * @return the peer's address
     */
    Address peer();

    /**
     * Whether the other side receives at present. From any thread.
     *
     * @return true when it does
     */
    boolean isConnected();

    /**
     * Why this link can never connect: its host is unknown, for example. Another link to the same peer may fare better
     * later. From any thread.
     *
     * @return the reason, for people to read; null as long as the link may connect
     */
    @Nullable
    String failure();

    /**
     * Offers a frame; never waits. From any thread, but only one at a time: callers share a lock, {@link #close} too.
     * The transport is woken for a frame that is accepted: no {@link Transport#wakeup()} is needed.
     *
     * <p>When the peer goes away, what was accepted is lost, or begins the next stream when a peer is at that address
     * again.
     *
     * @param buffer the frame; copied before the method returns
     * @param offset its first byte
     * @param length its length, at most {@link Transport#maxFrameLength()}
     * @return what became of it
     * @throws IllegalArgumentException when it is longer than that
     */
    Offer offer(DirectBuffer buffer, int offset, int length);

    /**
     * Offers a frame that lies in two buffers, as {@link #offer(DirectBuffer, int, int)} does.
     *
     * @param head       begins with the first bytes of the frame
     * @param headLength how many
     * @param body       holds the other bytes
     * @param bodyOffset the first of them
     * @param bodyLength how many; together at most {@link Transport#maxFrameLength()}
     * @return what became of it
     * @throws IllegalArgumentException when it is longer than that
     */
    Offer offer(DirectBuffer head, int headLength, DirectBuffer body, int bodyOffset, int bodyLength);

    /**
     * Whether a frame may be accepted that was not before. On the reactor's thread.
     *
     * @return false while an offer is sure to be refused
     */
    boolean hasRoom();

    /** Ends the stream. On the reactor's thread, under the lock of {@link #offer}. Frames accepted still go out. */
    void close();
}
