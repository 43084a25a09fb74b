package io.remotable.transport.memory;

import io.remotable.transport.Address;
import io.remotable.transport.Link;
import java.util.SplittableRandom;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** A link: at most one stream at a time. Fields are guarded by the network's lock. */
final class MemoryLink implements Link {
    private final MemoryNetwork network;
    private final MemoryTransport sender;
    private final Address peer;
    private final @Nullable String failure;
    private final Route route;
    private final Route back;
    private final SplittableRandom random;
    private @Nullable Stream stream;
    private boolean closed;

    MemoryLink(MemoryNetwork network, MemoryTransport sender, Address peer, @Nullable String failure) {
        this.network = network;
        this.sender = sender;
        this.peer = peer;
        this.failure = failure;
        route = network.route(sender.localAddress(), peer);
        back = network.route(peer, sender.localAddress());
        random = network.random(31L * sender.localAddress().hashCode() + peer.hashCode() + 7919L * route.links++);
    }

    Address source() {
        return sender.localAddress();
    }

    /** Whether the receiver hears of the stream's doings at present. */
    boolean isAudible() {
        return route.state != Route.State.SILENT && !sender.isStalled();
    }

    /** Starts a stream if the peer is there and nothing is in the way. */
    void connect() {
        if (stream != null || closed || failure != null || !route.isOpen() || !back.isOpen() || sender.isStalled()) {
            return;
        }
        MemoryTransport receiver = network.find(peer);
        if (receiver != null && !receiver.isStalled()) {
            stream = network.newStream(this, receiver);
            receiver.accept(stream);
            wakeSender();
        }
    }

    /** Contact is lost: a stream of this link, the present one or one that it ended, loses what it holds. */
    void lose(Stream lost) {
        lost.drop();
        lost.receiver.wakeup();
        if (stream == lost) {
            stream = null;
            wakeSender();
        }
    }

    boolean isFrom(MemoryTransport node) {
        return sender == node;
    }

    boolean isCut() {
        return route.isCut();
    }

    void wakeSender() {
        sender.wakeup();
    }

    /** How long the next frame takes; repeatable under the network's seed. */
    long nextDelayNanos() {
        return route.maxDelayNanos > route.minDelayNanos
                ? random.nextLong(route.minDelayNanos, route.maxDelayNanos)
                : route.minDelayNanos;
    }

    @Override
    public Address peer() {
        return peer;
    }

    @Override
    public boolean isConnected() {
        return network.locked(() -> stream != null && !back.isCut());
    }

    @Override
    public @Nullable String failure() {
        return failure;
    }

    @Override
    public Offer offer(DirectBuffer buffer, int offset, int length) {
        if (length > sender.maxFrameLength()) {
            throw new IllegalArgumentException(
                    "frame of " + length + " bytes, at most " + sender.maxFrameLength() + " fit");
        }
        return network.locked(() -> tryOffer(buffer, offset, length));
    }

    @Override
    public Offer offer(DirectBuffer head, int headLength, DirectBuffer body, int bodyOffset, int bodyLength) {
        UnsafeBuffer whole = new UnsafeBuffer(new byte[headLength + bodyLength]);
        whole.putBytes(0, head, 0, headLength);
        whole.putBytes(headLength, body, bodyOffset, bodyLength);
        return offer(whole, 0, whole.capacity());
    }

    private Offer tryOffer(DirectBuffer buffer, int offset, int length) {
        if (closed || sender.isGone()) {
            return Offer.CLOSED;
        }
        Stream current = stream;
        if (current == null || back.isCut()) {
            return Offer.NOT_CONNECTED;
        }
        if (!current.add(buffer, offset, length, nextDelayNanos())) {
            return Offer.BACK_PRESSURED;
        }
        current.receiver.wakeup();
        return Offer.ACCEPTED;
    }

    @Override
    public boolean hasRoom() {
        return network.locked(() -> closed || sender.isGone() || stream != null && !stream.isFull());
    }

    @Override
    public void close() {
        network.locked(() -> {
            end();
            sender.forget(this);
            return null;
        });
    }

    /** Ends the stream after what it holds. */
    void end() {
        closed = true;
        Stream current = stream;
        if (current != null) {
            stream = null;
            current.end();
            current.receiver.wakeup();
        }
    }
}
