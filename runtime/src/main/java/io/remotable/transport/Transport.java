package io.remotable.transport;

/**
 * The network as one node sees it. Frames sent over one {@link Link} arrive in order and once, or a prefix of them
 * does; a stream that lost a frame for good ends.
 *
 * <p>All methods are for the thread of the node's reactor, except {@link #wakeup()}, {@link #localAddress()},
 * {@link #maxFrameLength()}, {@link #invalidDatagrams()} and what {@link Link} says.
 */
public interface Transport extends AutoCloseable {
    /**
     * Where this node is reached.
     *
     * @return the advertised host and the port in use, never 0
     */
    Address localAddress();

    /**
     * The longest frame that a link takes.
     *
     * @return a number of bytes
     */
    int maxFrameLength();

    /**
     * Starts a stream of frames to a peer. Returns at once; the stream connects when the peer is there, and connects
     * again after it was gone. What shows only later, an unknown host for example, is told by {@link Link#failure()}.
     *
     * @param peer where to
     * @return the sending end of a new stream
     * @throws TransportException when the address cannot be used, or the transport is closed
     */
    Link open(Address peer);

    /**
     * Does the network's housekeeping and hands over what has arrived.
     *
     * @param handler gets the frames
     * @param limit   how many at most
     * @return how much was done; 0 when there was nothing to do
     * @throws TransportException when the transport broke for good
     */
    int poll(FrameHandler handler, int limit);

    /**
     * Waits until something may have arrived, {@link #wakeup()} was called since the last {@link #poll}, or the time is
     * over. May return early, and does when the thread is interrupted.
     *
     * @param nanos how long at most
     */
    void await(long nanos);

    /**
     * Ends the current or next {@link #await}. From any thread; cheap when nobody waits. Takes no lock of
     * {@code java.util.concurrent} that a process may wait for: it is called where such a lock wakes a process, in the
     * middle of its release.
     */
    void wakeup();

    /**
     * How much arrived that no peer of ours sent. From any thread.
     *
     * @return the number of datagrams and frames dropped so far
     */
    default long invalidDatagrams() {
        return 0;
    }

    /**
     * Sends what was accepted, as far as peers take it within a bounded time, and releases sockets, files and memory.
     */
    @Override
    void close();
}
