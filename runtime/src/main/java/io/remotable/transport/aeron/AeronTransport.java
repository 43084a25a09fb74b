package io.remotable.transport.aeron;

import io.aeron.exceptions.AeronException;
import io.remotable.transport.Address;
import io.remotable.transport.FrameHandler;
import io.remotable.transport.Link;
import io.remotable.transport.Transport;
import io.remotable.transport.TransportException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentTerminationException;
import org.agrona.concurrent.status.AtomicCounter;
import org.jspecify.annotations.Nullable;

/**
 * Frames over Aeron UDP, one datagram each. The media driver, its client and its sockets are embedded and run inside
 * {@link #poll}, with no thread of their own; {@link #await} blocks on the sockets themselves, so that what arrives
 * ends it at once.
 *
 * <p>Peers take a transport that is not polled for gone after their {@link AeronConfig#liveness()}; it survives any
 * pause itself. Interrupts do it no harm.
 */
public final class AeronTransport implements Transport {
    /** Lost datagrams are asked for and sent again soon after there was traffic. */
    private static final long MAX_WAIT_AFTER_TRAFFIC_MILLIS = 5;

    /** Heartbeats are due about then. */
    private static final long MAX_WAIT_MILLIS = 100;

    private static final int PART = 32;
    private static final long RECEIVE_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Waiter waiter;
    private final Resolver resolver = new Resolver();
    private final Links links;
    private final Streams streams;
    private final DatagramEndpoints endpoints;
    private final ErrorHandler errors;
    private final EmbeddedAeron aeron;
    private final Agent driver;
    private final Agent client;
    private final AtomicCounter invalidPackets;
    private final Address localAddress;

    private volatile long invalidDatagrams;
    private long trafficAt = System.nanoTime();
    private boolean busy;
    private boolean inPoll;
    private boolean closed;
    private @Nullable TransportException broken;

    private AeronTransport(
            Waiter waiter,
            Links links,
            Streams streams,
            DatagramEndpoints endpoints,
            ErrorHandler errors,
            EmbeddedAeron aeron,
            Address address) {
        this.waiter = waiter;
        this.links = links;
        this.streams = streams;
        this.endpoints = endpoints;
        this.errors = errors;
        this.aeron = aeron;
        driver = aeron.driverAgent();
        client = aeron.clientAgent();
        invalidPackets = aeron.invalidPackets();
        localAddress = address;
    }

    /**
     * Starts a transport: looks up the host, takes the port, makes the driver's directory. Blocks for that, for some
     * 100 ms without the look-up. Deletes directories that ended processes left behind.
     *
     * @param config where and how
     * @return a transport that any one thread may poll
     * @throws TransportException when the port is taken, the host is unknown or not this machine's, there is no room for
     *     files, or the JVM lacks {@code --add-opens=java.base/jdk.internal.misc}; nothing is left behind then
     */
    public static AeronTransport launch(AeronConfig config) {
        AeronAccess.check();
        ErrorHandler errors = config.errors();
        Links links = new Links();
        Streams streams = new Streams(errors);
        Waiter waiter = null;
        EmbeddedAeron aeron = null;
        try {
            InetAddress address = resolve(config.host());
            SocketProbe socket = SocketProbe.run(config, address);
            waiter = new Waiter();
            DatagramEndpoints endpoints = new DatagramEndpoints(waiter, links);
            aeron = EmbeddedAeron.launch(config, address, socket, endpoints, streams, errors);
            Address local = new Address(config.host(), aeron.port());
            return new AeronTransport(waiter, links, streams, endpoints, errors, aeron, local);
        } catch (Throwable failure) {
            CloseHelper.quietCloseAll(aeron, waiter);
            throw refusal(config, failure);
        }
    }

    private static InetAddress resolve(String host) {
        try {
            return Hosts.checked(host, Hosts.resolve(host));
        } catch (UnknownHostException e) {
            throw new TransportException(Hosts.unknown(host), e);
        }
    }

    private static TransportException refusal(AeronConfig config, Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof TransportException ours) {
            return ours;
        }
        Address address = new Address(config.host(), config.port());
        String message = cause instanceof AeronException ? String.valueOf(cause.getMessage()) : cause.toString();
        return message.contains("in use")
                ? TransportException.portTaken(address, cause)
                : new TransportException("cannot listen on " + address + ": " + message, cause);
    }

    @Override
    public Address localAddress() {
        return localAddress;
    }

    @Override
    public int maxFrameLength() {
        return aeron.maxFrameLength();
    }

    @Override
    public Link open(Address peer) {
        if (closed) {
            throw new TransportException("the transport of " + localAddress + " is closed");
        }
        if (peer.host().isBlank() || peer.port() <= 0 || peer.port() > 65_535) {
            throw new TransportException("no peer can have the address " + peer);
        }
        AeronLink link = new AeronLink(aeron.aeron(), waiter, resolver, peer, maxFrameLength());
        link.resolve();
        links.add(link);
        waiter.wakeup();
        return link;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Frames, streams and what others called {@link #wakeup()} for are work; Aeron's heartbeats are not, so that a
     * loop that spins for a while after work does not spin for those.
     */
    @Override
    public int poll(FrameHandler handler, int limit) {
        int work = waiter.beginPoll() ? 1 : 0;
        if (closed) {
            return 0;
        }
        inPoll = true;
        try {
            int driven = drive();
            work += links.advance() + streams.tell(handler) + receive(limit);
            busy = driven + work > 0;
            if (busy) {
                refresh(work);
            }
            return work;
        } finally {
            inPoll = false;
        }
    }

    /** Much at a time where much has come, because a turn of the driver costs several system calls. */
    private int receive(int limit) {
        long begun = 0;
        int received = 0;
        while (received < limit) {
            int part = aeron.subscription().poll(streams, Math.min(PART, limit - received));
            received += part;
            if (part < PART) {
                break;
            }
            long now = System.nanoTime();
            begun = begun == 0 ? now : begun;
            if (now - begun > RECEIVE_NANOS) {
                break;
            }
        }
        return received;
    }

    private void refresh(int work) {
        links.refresh();
        invalidDatagrams = invalidPackets.get() + endpoints.invalid() + streams.invalid();
        if (work > 0) {
            trafficAt = System.nanoTime();
        }
    }

    private int drive() {
        int work = run(driver) + run(client);
        if (broken != null) {
            throw broken;
        }
        return work;
    }

    private int run(Agent agent) {
        try {
            return agent.doWork();
        } catch (AgentTerminationException e) {
            errors.onError(e);
            broken = new TransportException("Aeron ended: nothing goes to or from " + localAddress + " any more", e);
        } catch (Exception e) {
            errors.onError(e);
        }
        return 0;
    }

    /**
     * {@inheritDoc}
     *
     * <p>In whole milliseconds, rounded down; and for 5 to 100 ms at most, since Aeron has things of its own to do
     * then.
     */
    @Override
    public void await(long nanos) {
        long millis = Math.min(TimeUnit.NANOSECONDS.toMillis(nanos), maxWaitMillis());
        if (millis > 0 && !busy && !closed) {
            waiter.await(millis);
        }
    }

    /** The longer it has been quiet, the less there is that could have been lost. */
    private long maxWaitMillis() {
        if (links.isEmpty() && streams.open() == 0) {
            return MAX_WAIT_MILLIS;
        }
        long quiet = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - trafficAt);
        return Math.clamp(quiet / 2, MAX_WAIT_AFTER_TRAFFIC_MILLIS, MAX_WAIT_MILLIS);
    }

    @Override
    public void wakeup() {
        waiter.wakeup();
    }

    @Override
    public long invalidDatagrams() {
        return invalidDatagrams;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Every peer that is there confirms that it has everything, which takes some 100 ms; after a second the rest is
     * given up.
     *
     * @throws IllegalStateException when a handler calls it from within {@link #poll}
     */
    @Override
    public void close() {
        if (inPoll) {
            throw new IllegalStateException("a handler cannot close its transport");
        }
        if (closed) {
            return;
        }
        closed = true;
        resolver.close();
        links.close();
        try {
            flush(System.nanoTime() + CLOSE_NANOS);
        } finally {
            aeron.close();
            waiter.close();
        }
    }

    private void flush(long deadline) {
        links.refresh();
        while (broken == null && !links.isEmpty() && deadline - System.nanoTime() > 0) {
            waiter.beginPoll();
            if (run(driver) + run(client) == 0) {
                waiter.await(1);
            }
            links.refresh();
        }
    }
}
