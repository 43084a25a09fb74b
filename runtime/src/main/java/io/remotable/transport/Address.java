package io.remotable.transport;

/**
 * Where a node is reached.
 *
 * @param host a host name or address
 * @param port a port
 */
public record Address(String host, int port) {
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Address that && port == that.port && host.equals(that.host));
    }

    @Override
    public int hashCode() {
        return host.hashCode() * 31 + port;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
