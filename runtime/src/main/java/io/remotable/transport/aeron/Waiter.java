package io.remotable.transport.aeron;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.VarHandle;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Blocks the polling thread until one of the driver's sockets is readable or someone calls {@link #wakeup()}. All
 * methods but that one are for the polling thread.
 */
final class Waiter implements AutoCloseable {
    private final Selector selector;
    /** Someone called since the last poll. */
    private final AtomicBoolean called = new AtomicBoolean();

    private volatile boolean waiting;
    private long waits;

    Waiter() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void register(DatagramChannel channel) throws ClosedChannelException {
        channel.register(selector, SelectionKey.OP_READ);
    }

    /** Lets go of closed sockets; their ports stay in use before that. */
    void releaseClosed() {
        if (selector.isOpen()) {
            select(0);
        }
    }

    /**
     * A poll begins: it will see whatever callers did before they called.
     *
     * @return whether someone called since the last one
     */
    boolean beginPoll() {
        return called.get() && called.getAndSet(false);
    }

    /**
     * Waits unless {@link #wakeup()} was called since {@link #beginPoll()}.
     *
     * @param millis how long at most, more than 0
     */
    void await(long millis) {
        waits++;
        waiting = true;
        try {
            if (!called.get()) {
                select(millis);
            }
        } finally {
            waiting = false;
        }
    }

    /** How often there was a wait. */
    long waits() {
        return waits;
    }

    /** From any thread. The fence orders what the caller published before the look at the flag. */
    void wakeup() {
        VarHandle.fullFence();
        if (!called.get()) {
            called.set(true);
            if (waiting) {
                selector.wakeup();
            }
        }
    }

    private void select(long millis) {
        try {
            if (millis > 0) {
                selector.select(Waiter::ignore, millis);
            } else {
                selector.selectNow(Waiter::ignore);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ignore(SelectionKey key) {}

    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
