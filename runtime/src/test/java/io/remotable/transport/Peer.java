package io.remotable.transport;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A transport and what it got, polled by whoever calls {@link #poll}. */
public class Peer implements FrameHandler, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LIMIT = 64;

    public final Transport transport;
    /** Sources of streams that are open, in order of their numbers. */
    public final Map<Long, String> open = new TreeMap<>();

    public final List<Long> closed = new ArrayList<>();
    public final List<String> frames = new ArrayList<>();

    public Peer(Transport transport) {
        this.transport = transport;
    }

    public Address address() {
        return transport.localAddress();
    }

    public Link open(Peer other) {
        return transport.open(other.address());
    }

    public int poll() {
        return transport.poll(this, LIMIT);
    }

    @Override
    public void onStreamOpened(long stream, String source) {
        if (open.put(stream, source) != null || closed.contains(stream)) {
            throw new AssertionError("stream " + stream + " opened twice");
        }
    }

    @Override
    public void onFrame(long stream, DirectBuffer buffer, int offset, int length) {
        if (!open.containsKey(stream)) {
            throw new AssertionError("frame of stream " + stream + " that is not open");
        }
        byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        frames.add(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void onStreamClosed(long stream) {
        if (open.remove(stream) == null) {
            throw new AssertionError("stream " + stream + " closed and was not open");
        }
        closed.add(stream);
    }

    @Override
    public void close() {
        transport.close();
    }

    /** Closes all at once: a transport waits for its peers, and they only answer while something drives them. */
    public static void closeAll(List<AutoCloseable> all) throws Exception {
        List<Future<?>> closing = new ArrayList<>();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (AutoCloseable each : all.reversed()) {
                closing.add(threads.submit(() -> {
                    each.close();
                    return true;
                }));
            }
        }
        for (Future<?> each : closing) {
            each.get();
        }
    }

    /** Offers a text once. */
    public static Link.Offer offer(Link link, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return link.offer(new UnsafeBuffer(bytes), 0, bytes.length);
    }

    /** Offers a text until it is accepted, polling meanwhile. */
    public static void send(Link link, String text, Peer... peers) {
        pump(() -> offer(link, text) == Link.Offer.ACCEPTED, peers);
    }

    /** Polls until a condition holds. */
    public static void pump(BooleanSupplier condition, Peer... peers) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            int work = 0;
            for (Peer peer : peers) {
                work += peer.poll();
            }
            if (work == 0) {
                peers[0].transport.await(Duration.ofMillis(2).toNanos());
            }
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("waited in vain for " + PATIENCE);
            }
        }
    }
}
