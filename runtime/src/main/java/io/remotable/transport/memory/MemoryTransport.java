package io.remotable.transport.memory;

import io.remotable.transport.Address;
import io.remotable.transport.FrameHandler;
import io.remotable.transport.Link;
import io.remotable.transport.Transport;
import io.remotable.transport.TransportException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A node's end of the network. Fields are guarded by the network's lock, but for {@code inPoll} of the polling thread and
 * those by which it waits: a lock that wakes a process calls {@link #wakeup()} while it is being released, the network's
 * too, and whoever took that lock there would wait for itself.
 */
final class MemoryTransport implements Transport {
    private final MemoryNetwork network;
    private final Address address;
    private final SplittableRandom random;
    private final List<MemoryLink> links = new ArrayList<>();
    private final List<Stream> streams = new ArrayList<>();
    private boolean inPoll;
    private volatile boolean called;
    private volatile @Nullable Thread waiting;
    private boolean stalled;
    private boolean gone;

    MemoryTransport(MemoryNetwork network, Address address) {
        this.network = network;
        this.address = address;
        random = network.random(address.hashCode());
    }

    boolean isStalled() {
        return stalled;
    }

    /** Whether it was closed or killed. */
    boolean isGone() {
        return gone;
    }

    void accept(Stream stream) {
        streams.add(stream);
        wakeup();
    }

    void forget(MemoryLink link) {
        links.remove(link);
    }

    void connect() {
        links.forEach(MemoryLink::connect);
    }

    /** Loses streams that come over a cut route. */
    void checkRoutes() {
        loseIf(MemoryLink::isCut);
    }

    /** Loses streams from a node that was killed. */
    void loseFrom(MemoryTransport killed) {
        loseIf(link -> link.isFrom(killed));
    }

    private void loseIf(Predicate<MemoryLink> condition) {
        for (Stream stream : streams) {
            if (condition.test(stream.link)) {
                stream.link.lose(stream);
            }
        }
    }

    void stall(boolean on) {
        stalled = on;
        wakeup();
    }

    /** Leaves the network, closed or killed; what was sent to this node is lost. */
    void leave() {
        loseIf(link -> true);
        streams.clear();
        links.clear();
        gone = true;
        stalled = false;
        wakeup();
    }

    @Override
    public Address localAddress() {
        return address;
    }

    @Override
    public int maxFrameLength() {
        return network.maxFrameLength();
    }

    @Override
    public Link open(Address peer) {
        if (peer.host().isBlank() || peer.port() <= 0 || peer.port() > 65_535) {
            throw new TransportException("no peer can have the address " + peer);
        }
        return network.locked(() -> {
            if (gone) {
                throw new TransportException("the transport of " + address + " is closed");
            }
            String failure = MemoryNetwork.isKnown(peer.host()) ? null : "unknown host " + peer.host();
            MemoryLink link = new MemoryLink(network, this, peer, failure);
            links.add(link);
            link.connect();
            return link;
        });
    }

    @Override
    public int poll(FrameHandler handler, int limit) {
        List<Stream.Delivery> batch = network.locked(() -> collect(limit));
        inPoll = true;
        for (Stream.Delivery delivery : batch) {
            deliver(delivery, handler);
        }
        inPoll = false;
        return batch.size();
    }

    private static void deliver(Stream.Delivery delivery, FrameHandler handler) {
        try {
            delivery.to(handler);
        } catch (Throwable e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private List<Stream.Delivery> collect(int limit) {
        called = false;
        List<Stream.Delivery> batch = new ArrayList<>();
        long now = System.nanoTime();
        while (batch.size() < limit) {
            Stream next = stalled ? null : next(now);
            if (next == null) {
                break;
            }
            batch.add(next.take());
        }
        streams.removeIf(Stream::isOver);
        return batch;
    }

    /** The stream that has waited longest, or any that has something. */
    private @Nullable Stream next(long now) {
        Stream chosen = null;
        long earliest = 0;
        int ready = 0;
        for (Stream stream : streams) {
            long readyIn = stream.readyIn(now);
            if (readyIn > 0) {
                continue;
            }
            ready++;
            if (network.reorders() ? random.nextInt(ready) == 0 : chosen == null || readyIn < earliest) {
                chosen = stream;
                earliest = readyIn;
            }
        }
        return chosen;
    }

    @Override
    public void await(long nanos) {
        long start = System.nanoTime();
        waiting = Thread.currentThread();
        long left = Math.min(nanos, network.locked(this::readyIn));
        while (left > 0 && !called && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, left);
            left = Math.min(nanos - (System.nanoTime() - start), network.locked(this::readyIn));
        }
        waiting = null;
    }

    private long readyIn() {
        long earliest = Long.MAX_VALUE;
        long now = System.nanoTime();
        for (Stream stream : streams) {
            earliest = Math.min(earliest, stream.readyIn(now));
        }
        return stalled ? Long.MAX_VALUE : earliest;
    }

    @Override
    public void wakeup() {
        called = true;
        LockSupport.unpark(waiting);
    }

    @Override
    public void close() {
        if (inPoll) {
            throw new IllegalStateException("a handler cannot close its transport");
        }
        network.locked(() -> {
            if (!gone) {
                links.forEach(MemoryLink::end);
                network.remove(this);
                leave();
            }
            return null;
        });
    }
}
