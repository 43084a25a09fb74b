package io.remotable.transport.aeron;

import io.remotable.transport.Address;
import io.remotable.transport.TransportException;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;

/**
 * What a socket at an address can do, found out before Aeron opens one: its own errors say less, and it prints
 * warnings.
 *
 * @param mtu             the longest datagram in bytes
 * @param receiveCapacity bytes the system buffers on the way in
 * @param sendCapacity    bytes the system buffers on the way out
 */
record SocketProbe(int mtu, int receiveCapacity, int sendCapacity) {
    /** Passes Ethernet with room for tunnels and for sealing. */
    private static final int NETWORK_MTU = 1408;
    /** The longest UDP datagram less room for sealing. */
    private static final int LOOPBACK_MTU = 65_440;
    /** For systems that send shorter ones only, macOS for example. */
    private static final int SMALL_LOOPBACK_MTU = 8192;

    private static final int SEALING = 32;
    private static final int CAPACITY = 1 << 20;

    /**
     * Binds a socket for a moment.
     *
     * @param config  the port and the mtu
     * @param address where to bind
     * @throws TransportException when no socket can be bound there
     */
    static SocketProbe run(AeronConfig config, InetAddress address) {
        try (DatagramChannel channel = bound(address, config)) {
            int mtu =
                    config.mtu() != 0 ? config.mtu() : address.isLoopbackAddress() ? loopbackMtu(channel) : NETWORK_MTU;
            return new SocketProbe(
                    mtu,
                    capacity(channel, StandardSocketOptions.SO_RCVBUF),
                    capacity(channel, StandardSocketOptions.SO_SNDBUF));
        } catch (IOException e) {
            throw new TransportException(
                    "cannot listen on " + new Address(config.host(), config.port()) + ": " + e.getMessage(), e);
        }
    }

    private static DatagramChannel bound(InetAddress address, AeronConfig config) throws IOException {
        DatagramChannel channel = DatagramChannel.open(family(address));
        try {
            return channel.bind(new InetSocketAddress(address, config.port()));
        } catch (BindException e) {
            channel.close();
            if (config.port() == 0 || !isLocal(address)) {
                throw new TransportException(notLocal(config.host(), address), e);
            }
            throw TransportException.portTaken(new Address(config.host(), config.port()), e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocal(InetAddress address) throws IOException {
        try (DatagramChannel channel = DatagramChannel.open(family(address))) {
            channel.bind(new InetSocketAddress(address, 0));
            return true;
        } catch (BindException e) {
            return false;
        }
    }

    private static String notLocal(String host, InetAddress address) {
        String literal = address.getHostAddress();
        return "host " + host + (host.equals(literal) ? "" : " (" + literal + ")")
                + " is not an address of this machine: name one that is, or localhost";
    }

    private static int loopbackMtu(DatagramChannel channel) {
        try {
            channel.send(ByteBuffer.allocate(LOOPBACK_MTU + SEALING), channel.getLocalAddress());
            return LOOPBACK_MTU;
        } catch (IOException e) {
            return SMALL_LOOPBACK_MTU;
        }
    }

    private static int capacity(DatagramChannel channel, SocketOption<Integer> option) throws IOException {
        channel.setOption(option, CAPACITY);
        return Math.min(CAPACITY, channel.getOption(option));
    }

    private static ProtocolFamily family(InetAddress address) {
        return address instanceof Inet6Address ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
    }
}
