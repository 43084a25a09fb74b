package io.remotable.localnet;

import io.remotable.process.NodeId;

/**
 * Where a node may be, in whatever incarnation.
 *
 * @param host as the node there was started with
 * @param port its UDP port
 */
record Place(String host, int port) {
    static Place of(NodeId node) {
        return new Place(node.host(), node.port());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
