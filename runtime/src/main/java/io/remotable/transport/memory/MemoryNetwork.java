package io.remotable.transport.memory;

import io.remotable.transport.Address;
import io.remotable.transport.Transport;
import io.remotable.transport.TransportException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A network within one JVM that can be disturbed between any two addresses, whether or not a node is there at the time.
 * What {@link Transport} promises holds throughout. Host names that end in {@code .invalid} are unknown, all others
 * exist.
 *
 * <p>Thread-safe, and without threads of its own: frames move when they are offered and polled. Random choices depend
 * on the seed, the addresses and the order of events at each of them, so that the same program sees the same ones.
 */
public final class MemoryNetwork {
    /** As long as what fits a datagram of Aeron's off one host, so that longer messages are cut up. */
    private static final int MAX_FRAME_LENGTH = 1376;
    /** Bytes on their way in one stream before its sender has to wait. */
    private static final int CAPACITY = 1 << 20;

    private static final int FIRST_FREE_PORT = 40_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Address, MemoryTransport> nodes = new LinkedHashMap<>();
    private final Map<Route.Key, Route> routes = new HashMap<>();
    private final long seed;
    private final int maxFrameLength;
    private long streams;
    private boolean reorders;

    /** With seed 0. */
    public MemoryNetwork() {
        this(0);
    }

    /**
     * With frames as on a network.
     *
     * @param seed of all random choices
     */
    public MemoryNetwork(long seed) {
        this(seed, MAX_FRAME_LENGTH);
    }

    /**
     * With frames as long as you like.
     *
     * @param seed           of all random choices
     * @param maxFrameLength what {@link Transport#maxFrameLength()} answers
     */
    public MemoryNetwork(long seed, int maxFrameLength) {
        this.seed = seed;
        this.maxFrameLength = maxFrameLength;
    }

    /**
     * Adds a node.
     *
     * @param host any name
     * @param port its port, 0 for a free one
     * @return its transport
     * @throws TransportException when the port is taken or the host unknown
     */
    public Transport attach(String host, int port) {
        if (!isKnown(host)) {
            throw new TransportException("unknown host " + host);
        }
        return locked(() -> {
            Address address = port != 0 ? new Address(host, port) : free(host);
            if (nodes.containsKey(address)) {
                throw TransportException.portTaken(address, null);
            }
            MemoryTransport node = new MemoryTransport(this, address);
            nodes.put(address, node);
            connect();
            return node;
        });
    }

    private Address free(String host) {
        int port = FIRST_FREE_PORT;
        while (nodes.containsKey(new Address(host, port))) {
            port++;
        }
        return new Address(host, port);
    }

    /**
     * Cuts two addresses off from each other: streams between them end at once, frames on their way are lost.
     *
     * @param a one
     * @param b the other
     */
    public void cut(Address a, Address b) {
        set(a, b, Route.State.CUT);
        set(b, a, Route.State.CUT);
    }

    /**
     * Cuts one direction. As with Aeron, whose receivers answer, no link between the two is connected then; streams to
     * {@code to} end, those to {@code from} only fall silent.
     *
     * @param from whose frames are lost
     * @param to   who gets none of them
     */
    public void cutOneWay(Address from, Address to) {
        set(from, to, Route.State.CUT);
    }

    /**
     * Cuts two addresses off from each other without anyone being told: links stay connected and take frames until they
     * are full. What they took arrives after {@link #heal}.
     *
     * @param a one
     * @param b the other
     */
    public void cutSilently(Address a, Address b) {
        set(a, b, Route.State.SILENT);
        set(b, a, Route.State.SILENT);
    }

    /**
     * Undoes every kind of cut; links connect again.
     *
     * @param a one
     * @param b the other
     */
    public void heal(Address a, Address b) {
        set(a, b, Route.State.OPEN);
        set(b, a, Route.State.OPEN);
    }

    private void set(Address from, Address to, Route.State state) {
        locked(() -> {
            route(from, to).state = state;
            nodes.values().forEach(MemoryTransport::checkRoutes);
            connect();
            nodes.values().forEach(MemoryTransport::wakeup);
            return null;
        });
    }

    /**
     * Delays frames between two addresses, each by a random time; within a stream none overtakes another. For frames
     * sent from now on.
     *
     * @param a   one
     * @param b   the other
     * @param min the shortest time
     * @param max the longest time, excluded unless it equals the shortest
     */
    public void delay(Address a, Address b, Duration min, Duration max) {
        if (min.isNegative() || max.compareTo(min) < 0) {
            throw new IllegalArgumentException("delay from " + min + " to " + max);
        }
        locked(() -> {
            delay(route(a, b), min, max);
            delay(route(b, a), min, max);
            return null;
        });
    }

    private static void delay(Route route, Duration min, Duration max) {
        route.minDelayNanos = min.toNanos();
        route.maxDelayNanos = max.toNanos();
    }

    /**
     * Whether frames of different streams are polled in a random order, instead of the order in which they are due.
     *
     * @param on true for a random order
     */
    public void reorder(boolean on) {
        locked(() -> reorders = on);
    }

    /**
     * Makes a node hang: it gets nothing, and nothing it sends arrives, until {@link #resume}. Nobody is told.
     *
     * @param node its address
     */
    public void stall(Address node) {
        stall(node, true);
    }

    /**
     * Ends {@link #stall}: what waited arrives.
     *
     * @param node its address
     */
    public void resume(Address node) {
        stall(node, false);
    }

    private void stall(Address address, boolean on) {
        locked(() -> {
            MemoryTransport node = nodes.get(address);
            if (node != null) {
                node.stall(on);
                connect();
                nodes.values().forEach(MemoryTransport::wakeup);
            }
            return null;
        });
    }

    /**
     * Takes a node away as {@code kill -9} does: its streams end at once, what was on its way is lost, and its address
     * is free. Its transport polls nothing more and its links are closed.
     *
     * @param node its address
     */
    public void kill(Address node) {
        locked(() -> {
            MemoryTransport killed = nodes.get(node);
            if (killed != null) {
                remove(killed);
                nodes.values().forEach(other -> other.loseFrom(killed));
                killed.leave();
            }
            return null;
        });
    }

    int maxFrameLength() {
        return maxFrameLength;
    }

    boolean reorders() {
        return reorders;
    }

    static boolean isKnown(String host) {
        return !host.toLowerCase(Locale.ROOT).endsWith(".invalid");
    }

    SplittableRandom random(long of) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + of);
    }

    Route route(Address from, Address to) {
        return routes.computeIfAbsent(new Route.Key(from, to), key -> new Route());
    }

    @Nullable
    MemoryTransport find(Address address) {
        return nodes.get(address);
    }

    Stream newStream(MemoryLink link, MemoryTransport receiver) {
        return new Stream(++streams, link, receiver, CAPACITY);
    }

    void remove(MemoryTransport node) {
        nodes.remove(node.localAddress(), node);
    }

    private void connect() {
        nodes.values().forEach(MemoryTransport::connect);
    }

    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
