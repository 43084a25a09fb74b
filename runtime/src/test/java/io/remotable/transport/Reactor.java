package io.remotable.transport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Polls a transport on a thread of its own, as nodes do: it spins a little after work, then waits. */
final class Reactor implements AutoCloseable {
    private static final long SPIN = Duration.ofNanos(20_000).toNanos();
    private static final long WAIT = Duration.ofSeconds(30).toNanos();

    private final Transport transport;
    private final FrameHandler handler;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile @Nullable Throwable failure;

    Reactor(Transport transport, FrameHandler handler) {
        this.transport = transport;
        this.handler = handler;
        thread = Thread.ofPlatform().daemon().name("reactor").start(this::run);
    }

    private void run() {
        try {
            long workedAt = System.nanoTime();
            while (!stopped) {
                if (transport.poll(handler, 64) > 0) {
                    workedAt = System.nanoTime();
                } else if (System.nanoTime() - workedAt < SPIN) {
                    Thread.onSpinWait();
                } else {
                    transport.await(WAIT);
                }
            }
        } catch (Throwable e) {
            failure = e;
        } finally {
            transport.close();
        }
    }

    @Override
    public void close() {
        stopped = true;
        transport.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Throwable cause = failure;
        if (cause != null) {
            throw new AssertionError("the reactor failed", cause);
        }
    }
}
