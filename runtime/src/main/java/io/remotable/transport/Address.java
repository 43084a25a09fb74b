package io.remotable.transport;

/**
 * Where a node is reached.
 *
 * @param host a host name or address
 * @param port a port
 */
public record Address(String host, int port) {
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
