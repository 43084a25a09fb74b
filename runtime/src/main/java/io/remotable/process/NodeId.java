package io.remotable.process;

import java.util.Comparator;
import java.util.Objects;

/**
 * The name of a node: the address that other nodes reach it at, and an incarnation that tells one start of it from the
 * next on the same address.
 *
 * @param host        the advertised host name or address
 * @param port        the UDP port, 1 to 65535
 * @param incarnation a number drawn at the node's start
 */
public record NodeId(String host, int port, long incarnation) implements Identifier, Comparable<NodeId> {
    private static final Comparator<NodeId> ORDER =
            Comparator.comparing(NodeId::host).thenComparingInt(NodeId::port).thenComparingLong(NodeId::incarnation);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException when the port is not one
     */
    public NodeId {
        Objects.requireNonNull(host, "host");
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
        }
    }

    @Override
    public NodeId node() {
        return this;
    }

    /**
     * Whether both name the same address, in whatever incarnation.
     *
     * @param other another node
     * @return true when host and port are equal
     */
    public boolean sameAddress(NodeId other) {
        return port == other.port && host.equals(other.host);
    }

    @Override
    public int compareTo(NodeId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof NodeId that
                        && incarnation == that.incarnation
                        && port == that.port
                        && host.equals(that.host));
    }

    @Override
    public int hashCode() {
        return Long.hashCode(incarnation) * 31 + port;
    }

    /** {@return {@code nid://host:port:incarnation}, the incarnation shortened to its last 16 bits in hex} */
    @Override
    public String toString() {
        return "nid://" + address();
    }

    /** {@return {@code host:port:incarnation} as ids print it} */
    String address() {
        return host + ":" + port + ":" + Long.toHexString(incarnation & 0xffff);
    }
}
