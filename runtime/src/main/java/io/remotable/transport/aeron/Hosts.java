package io.remotable.transport.aeron;

import io.remotable.transport.TransportException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Host names and addresses. */
final class Hosts {
    private Hosts() {}

    /**
     * An address without asking anyone.
     *
     * @param host a name or address, IPv6 with or without brackets
     * @return the address it spells, or null for a name that must be looked up
     */
    static @Nullable InetAddress known(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return InetAddress.getLoopbackAddress();
        }
        try {
            return InetAddress.ofLiteral(withoutBrackets(host));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** An address, looked up if need be, which can take long. */
    static InetAddress resolve(String host) throws UnknownHostException {
        InetAddress known = known(host);
        return known != null ? known : InetAddress.getByName(host);
    }

    /** Refuses what names no single machine. */
    static InetAddress checked(String host, InetAddress address) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
            throw new TransportException(
                    "host " + host + " is not the address of one machine: name one that peers reach");
        }
        return address;
    }

    static String unknown(String host) {
        return "unknown host " + host;
    }

    /** As channels spell it. */
    static String endpoint(InetAddress address, int port) {
        String text = address.getHostAddress();
        return (address instanceof Inet6Address ? "[" + text + "]" : text) + ":" + port;
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
