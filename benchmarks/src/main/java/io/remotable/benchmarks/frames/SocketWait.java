package io.remotable.benchmarks.frames;

import io.aeron.driver.MediaDriver;
import io.aeron.driver.media.ReceiveChannelEndpoint;
import io.aeron.driver.media.SendChannelEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import org.agrona.concurrent.status.AtomicCounter;

/** Blocks on the sockets of a driver. */
final class SocketWait implements AutoCloseable {
    private final Selector selector;
    private volatile boolean called;
    private volatile boolean waiting;

    SocketWait() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Watches the sockets that a driver will open. */
    void install(MediaDriver.Context driver) {
        driver.receiveChannelEndpointSupplier((channel, dispatcher, status, context) ->
                new ReceiveChannelEndpoint(channel, dispatcher, status, context) {
                    @Override
                    public void openDatagramChannel(AtomicCounter counter) {
                        super.openDatagramChannel(counter);
                        watch(receiveDatagramChannel);
                    }
                });
        driver.sendChannelEndpointSupplier(
                (channel, status, context) -> new SendChannelEndpoint(channel, status, context) {
                    @Override
                    public void openDatagramChannel(AtomicCounter counter) {
                        super.openDatagramChannel(counter);
                        watch(receiveDatagramChannel);
                    }
                });
    }

    private void watch(DatagramChannel channel) {
        try {
            channel.register(selector, SelectionKey.OP_READ);
        } catch (ClosedChannelException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody called {@link #wakeup()} since the last time. */
    boolean wasCalled() {
        boolean was = called;
        if (was) {
            called = false;
        }
        return was;
    }

    /** Waits unless somebody called since {@link #wasCalled()}. */
    void await(long millis) {
        waiting = true;
        try {
            if (!called && millis > 0) {
                selector.select(SocketWait::ignore, millis);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            waiting = false;
        }
    }

    private static void ignore(SelectionKey key) {}

    void wakeup() {
        called = true;
        if (waiting) {
            selector.wakeup();
        }
    }

    @Override
    public void close() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
