package io.remotable.transport.aeron;

import io.aeron.driver.DataPacketDispatcher;
import io.aeron.driver.DriverConductorProxy;
import io.aeron.driver.MediaDriver;
import io.aeron.driver.media.ReceiveChannelEndpoint;
import io.aeron.driver.media.SendChannelEndpoint;
import io.aeron.driver.media.UdpChannel;
import io.aeron.exceptions.AeronException;
import io.aeron.protocol.SetupFlyweight;
import io.aeron.protocol.StatusMessageFlyweight;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import org.agrona.LangUtil;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.status.AtomicCounter;
import org.jspecify.annotations.Nullable;

/**
 * The driver's two kinds of socket. Every datagram of a node passes through {@code receive}, {@code send} and
 * {@code sendTo} of these, Aeron's own setup, status and loss messages included: the place to seal and to open them.
 */
final class DatagramEndpoints {
    private final Waiter waiter;
    private final Links links;
    private long invalid;

    /**
     * Endpoints of one driver.
     *
     * @param waiter wakes when their sockets are readable
     * @param links  hear of peers that have everything or are gone
     */
    DatagramEndpoints(Waiter waiter, Links links) {
        this.waiter = waiter;
        this.links = links;
    }

    void install(MediaDriver.Context context) {
        context.receiveChannelEndpointSupplier(Receiving::new);
        context.sendChannelEndpointSupplier(Sending::new);
    }

    /** How many datagrams asked for a stream that no link would. */
    long invalid() {
        return invalid;
    }

    private void watch(DatagramChannel channel) {
        try {
            waiter.register(channel);
        } catch (ClosedChannelException e) {
            throw new AeronException(e);
        }
    }

    /** Data, setup and heartbeats come in here; status and loss messages go out. */
    private final class Receiving extends ReceiveChannelEndpoint {
        Receiving(
                UdpChannel channel,
                DataPacketDispatcher dispatcher,
                AtomicCounter status,
                MediaDriver.Context context) {
            super(channel, dispatcher, status, context);
        }

        @Override
        public void openDatagramChannel(AtomicCounter status) {
            super.openDatagramChannel(status);
            watch(receiveDatagramChannel);
        }

        @Override
        public void onSetupMessage(
                SetupFlyweight setup, UnsafeBuffer buffer, int length, InetSocketAddress source, int transportIndex) {
            if (length >= SetupFlyweight.HEADER_LENGTH && AeronLink.isOurs(setup)) {
                super.onSetupMessage(setup, buffer, length, source, transportIndex);
            } else {
                invalid++;
            }
        }

        @Override
        public void close() {
            super.close();
            waiter.releaseClosed();
        }
    }

    /**
     * Data, setup and heartbeats go out here; status and loss messages come in. They are rare, and a look costs a system
     * call, so when none came for a while only every fourth cycle looks.
     */
    private final class Sending extends SendChannelEndpoint {
        private static final int LOOKS_BEFORE_SKIPPING = 8;
        private static final int SKIPPED = 3;

        private int inVain;
        private int skipped;
        private long waits;

        Sending(UdpChannel channel, AtomicCounter status, MediaDriver.Context context) {
            super(channel, status, context);
        }

        @Override
        public void openDatagramChannel(AtomicCounter status) {
            super.openDatagramChannel(status);
            watch(receiveDatagramChannel);
        }

        @Override
        public void onStatusMessage(
                StatusMessageFlyweight message,
                UnsafeBuffer buffer,
                int length,
                InetSocketAddress source,
                DriverConductorProxy conductor) {
            super.onStatusMessage(message, buffer, length, source, conductor);
            if ((message.flags() & StatusMessageFlyweight.END_OF_STREAM_FLAG) != 0) {
                links.onEndOfStream(message.sessionId());
            }
        }

        @Override
        public @Nullable InetSocketAddress receive(ByteBuffer buffer) {
            if (inVain >= LOOKS_BEFORE_SKIPPING && skipped < SKIPPED && waits == waiter.waits()) {
                skipped++;
                return null;
            }
            skipped = 0;
            waits = waiter.waits();
            InetSocketAddress source = look(buffer);
            inVain = source == null ? inVain + 1 : 0;
            return source;
        }

        private @Nullable InetSocketAddress look(ByteBuffer buffer) {
            buffer.clear();
            try {
                return receiveDatagramChannel.isOpen()
                        ? (InetSocketAddress) receiveDatagramChannel.receive(buffer)
                        : null;
            } catch (PortUnreachableException e) {
                links.onRefused(connectAddress);
            } catch (IOException e) {
                LangUtil.rethrowUnchecked(e);
            }
            return null;
        }

        @Override
        public void close() {
            super.close();
            waiter.releaseClosed();
        }
    }
}
