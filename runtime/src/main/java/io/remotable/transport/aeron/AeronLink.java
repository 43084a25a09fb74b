package io.remotable.transport.aeron;

import io.aeron.Aeron;
import io.aeron.ExclusivePublication;
import io.aeron.exceptions.AeronException;
import io.aeron.protocol.SetupFlyweight;
import io.remotable.transport.Address;
import io.remotable.transport.Link;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A publication that comes to be step by step: the host is looked up by the {@link Resolver}, then the driver is asked
 * for the publication, then it answers; {@link #advance()} takes the steps.
 */
final class AeronLink implements Link {
    static final int STREAM = 1001;
    /** The driver forgets a closed publication after this time. */
    static final long LINGER_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Aeron aeron;
    private final Waiter waiter;
    private final Resolver resolver;
    private final Runnable lookUp = this::lookUp;
    private final Address peer;
    private final int maxFrameLength;

    /** Keeps the memory under an offer mapped: {@link #close()} waits for it. */
    private final AtomicBoolean offering = new AtomicBoolean();

    private volatile boolean closed;
    private volatile boolean connected;
    private volatile @Nullable String failure;
    private volatile @Nullable InetAddress address;
    private volatile @Nullable ExclusivePublication publication;

    private long registration = Aeron.NULL_VALUE;
    private boolean finished;
    private long finishedAt;

    AeronLink(Aeron aeron, Waiter waiter, Resolver resolver, Address peer, int maxFrameLength) {
        this.aeron = aeron;
        this.waiter = waiter;
        this.resolver = resolver;
        this.peer = peer;
        this.maxFrameLength = maxFrameLength;
    }

    /** Whether a stream that a peer announces is such as links send. */
    static boolean isOurs(SetupFlyweight setup) {
        int mtu = setup.mtuLength();
        return setup.streamId() == STREAM
                && setup.termLength() == EmbeddedAeron.TERM_LENGTH
                && setup.termOffset() >= 0
                && setup.termOffset() <= EmbeddedAeron.TERM_LENGTH
                && setup.termOffset() % AeronConfig.FRAME_ALIGNMENT == 0
                && setup.activeTermId() - setup.initialTermId() >= 0
                && mtu >= AeronConfig.MIN_MTU
                && mtu <= AeronConfig.MAX_MTU
                && mtu % AeronConfig.FRAME_ALIGNMENT == 0;
    }

    /** Finds the peer's host; returns at once. */
    void resolve() {
        InetAddress known = Hosts.known(peer.host());
        if (known != null) {
            address = Hosts.checked(peer.host(), known);
        } else {
            resolver.execute(lookUp);
        }
    }

    private void lookUp() {
        if (closed) {
            return;
        }
        try {
            address = Hosts.checked(peer.host(), InetAddress.getByName(peer.host()));
        } catch (UnknownHostException e) {
            failure = Hosts.unknown(peer.host());
        } catch (RuntimeException e) {
            failure = e.getMessage();
        }
        waiter.wakeup();
    }

    /**
     * Takes the next step if it can be taken. On the polling thread.
     *
     * @return how many were taken
     */
    int advance() {
        if (isSettled()) {
            return 0;
        }
        try {
            return registration == Aeron.NULL_VALUE ? ask() : take();
        } catch (AeronException e) {
            failure = "cannot send to " + peer + ": " + e.getMessage();
            return 1;
        }
    }

    private int ask() {
        InetAddress known = address;
        if (known == null) {
            return 0;
        }
        registration =
                aeron.asyncAddExclusivePublication("aeron:udp?endpoint=" + Hosts.endpoint(known, peer.port()), STREAM);
        return 1;
    }

    private int take() {
        ExclusivePublication answer = aeron.getExclusivePublication(registration);
        publication = answer;
        return answer == null ? 0 : 1;
    }

    /** Whether no step is left. */
    boolean isSettled() {
        return publication != null || failure != null || closed;
    }

    /** Looks whether the peer is there. On the polling thread. */
    void refresh() {
        ExclusivePublication current = publication;
        connected = current != null && !closed && current.isConnected();
    }

    /** The receiver of a session has everything, or is gone. On the polling thread. */
    void onEndOfStream(int session) {
        ExclusivePublication current = publication;
        if (closed && current != null && current.sessionId() == session) {
            finished = true;
        }
    }

    /** The port of a peer is closed: what a closed link still has, nobody will take. On the polling thread. */
    void onRefused(InetSocketAddress closedPort) {
        if (closed
                && peer.port() == closedPort.getPort()
                && closedPort.getAddress().equals(address)) {
            finished = true;
        }
    }

    /** Whether nothing is left to do for a closed link. On the polling thread. */
    boolean isFinished() {
        return closed && (finished || finishedAt - System.nanoTime() < 0);
    }

    @Override
    public Address peer() {
        return peer;
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    @Override
    public @Nullable String failure() {
        return failure;
    }

    @Override
    public Offer offer(DirectBuffer buffer, int offset, int length) {
        return offer(buffer, offset, length, buffer, 0, 0);
    }

    @Override
    public Offer offer(DirectBuffer head, int headLength, DirectBuffer body, int bodyOffset, int bodyLength) {
        return offer(head, 0, headLength, body, bodyOffset, bodyLength);
    }

    /** Where a term ends Aeron wants it offered again. */
    private Offer offer(
            DirectBuffer head, int headOffset, int headLength, DirectBuffer body, int bodyOffset, int bodyLength) {
        requireFits(headLength + bodyLength);
        ExclusivePublication current = beginOffer();
        try {
            long result;
            do {
                result = current == null
                        ? refusal()
                        : current.offer(head, headOffset, headLength, body, bodyOffset, bodyLength);
            } while (result == ExclusivePublication.ADMIN_ACTION);
            return outcome(result);
        } finally {
            offering.setRelease(false);
        }
    }

    private void requireFits(int length) {
        if (length > maxFrameLength) {
            throw new IllegalArgumentException("frame of " + length + " bytes, at most " + maxFrameLength + " fit");
        }
    }

    /** Where to offer to; null when there is nothing yet or any more. */
    private @Nullable ExclusivePublication beginOffer() {
        offering.set(true);
        return closed ? null : publication;
    }

    private long refusal() {
        return closed ? ExclusivePublication.CLOSED : ExclusivePublication.NOT_CONNECTED;
    }

    private Offer outcome(long result) {
        if (result >= 0) {
            waiter.wakeup();
            return Offer.ACCEPTED;
        }
        return switch ((int) result) {
            case (int) ExclusivePublication.BACK_PRESSURED -> Offer.BACK_PRESSURED;
            case (int) ExclusivePublication.NOT_CONNECTED -> Offer.NOT_CONNECTED;
            default -> Offer.CLOSED;
        };
    }

    @Override
    public boolean hasRoom() {
        ExclusivePublication current = publication;
        return closed || current != null && current.isConnected() && current.availableWindow() > 0;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        resolver.cancel(lookUp);
        while (offering.get()) {
            LockSupport.parkNanos(1);
        }
        ExclusivePublication current = publication;
        finished = current == null || !current.isConnected();
        finishedAt = System.nanoTime() + LINGER_NANOS;
        connected = false;
        if (current != null) {
            current.close();
        } else if (registration != Aeron.NULL_VALUE) {
            aeron.asyncRemovePublication(registration);
        }
        waiter.wakeup();
    }
}
