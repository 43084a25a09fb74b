package io.remotable.scheduler;

import io.remotable.transport.Address;
import io.remotable.transport.FrameHandler;
import io.remotable.transport.Link;
import io.remotable.transport.Transport;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A network where nothing comes and goes; it counts how often the reactor looks. */
final class QuietTransport implements Transport {
    private final Semaphore called = new Semaphore(0);
    private final AtomicLong polls = new AtomicLong();
    private final AtomicReference<@Nullable RuntimeException> failing = new AtomicReference<>();

    long polls() {
        return polls.get();
    }

    @Override
    public int poll(FrameHandler handler, int limit) {
        polls.incrementAndGet();
        return called.drainPermits() > 0 ? 1 : 0;
    }

    /** What {@link #await} throws once. */
    void failWhenAwaited(RuntimeException failure) {
        failing.set(failure);
        wakeup();
    }

    @Override
    public void await(long nanos) {
        RuntimeException failure = failing.getAndSet(null);
        if (failure != null) {
            throw failure;
        }
        try {
            if (called.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                called.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void wakeup() {
        called.release();
    }

    @Override
    public Address localAddress() {
        return new Address("localhost", 1);
    }

    @Override
    public int maxFrameLength() {
        return 1_024;
    }

    @Override
    public Link open(Address peer) {
        throw new UnsupportedOperationException("a quiet network");
    }

    @Override
    public void close() {}
}
