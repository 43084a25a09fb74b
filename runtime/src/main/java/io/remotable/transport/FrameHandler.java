package io.remotable.transport;

import org.agrona.DirectBuffer;

/**
 * Gets what arrives, on the thread that polls. A stream is named by a number that is unique in its transport. The
 * methods may open, use and close links; they must not throw: what they throw is reported by the transport and
 * otherwise lost.
 */
public interface FrameHandler {
    /**
     * A stream began, or one that was there before this node was.
     *
     * @param stream its number
     * @param source where its datagrams come from, for people to read
     */
    void onStreamOpened(long stream, String source);

    /**
     * A frame arrived.
     *
     * @param stream which stream
     * @param buffer holds it until the method returns
     * @param offset its first byte
     * @param length its length
     */
    void onFrame(long stream, DirectBuffer buffer, int offset, int length);

    /**
     * A stream ended: the peer closed it, or nothing came for the transport's time limit.
     *
     * @param stream its number
     */
    void onStreamClosed(long stream);
}
