package io.remotable.node;

import io.remotable.node.peer.Connection;
import io.remotable.process.Identifier;
import io.remotable.process.NodeId;
import org.jspecify.annotations.Nullable;

/** The pairs of one sender with many receivers of one node: those over one connection, and those that are void. */
final class PackedPairs {
    private final Connection none;
    private final ReceiverSet lost = new ReceiverSet();
    private ReceiverSet established = new ReceiverSet();
    private Connection connection;

    PackedPairs(NodeId node) {
        none = Connection.none(node);
        connection = none;
    }

    /** The connection of a pair, not open if the pair is void; null for one that is not here. */
    @Nullable
    Connection connection(Identifier receiver) {
        if (established.has(receiver)) {
            return connection;
        }
        return lost.has(receiver) ? none : null;
    }

    /** Of the pairs that are not void all must be over the same connection. */
    void add(Identifier receiver, Connection over) {
        if (!over.isOpen()) {
            lost.add(receiver);
            return;
        }
        if (connection != over) {
            lost.addAll(established);
            established = new ReceiverSet();
            connection = over;
        }
        established.add(receiver);
    }

    void remove(Identifier receiver) {
        established.remove(receiver);
        lost.remove(receiver);
    }
}
