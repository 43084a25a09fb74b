package io.remotable.node;

import io.remotable.node.peer.Connection;
import io.remotable.process.Identifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which connection each pair of one sender was established over. When that connection is lost, or there was none to begin
 * with, the pair is void until the sender reconnects (rules 1.2 and 6.5); so no message is ever missing between two that
 * arrive. For the sender's thread.
 */
final class Pairs {
    private static final int PRUNE_ABOVE = 1_024;

    private @Nullable Map<Identifier, @Nullable Connection> established;
    private @Nullable Identifier lastReceiver;
    private @Nullable Connection lastConnection;
    private int pruneAt = PRUNE_ABOVE;

    /** The connection of a pair that is established and not void; the last pair asked for is found without a look-up. */
    @Nullable
    Connection connection(Identifier receiver) {
        if (established == null) {
            return null;
        }
        Connection found = lastConnection;
        if (!receiver.equals(lastReceiver)) {
            found = established.get(receiver);
            lastReceiver = receiver;
            lastConnection = found;
        }
        return found != null && found.isOpen() ? found : null;
    }

    /** Whether messages of the pair may travel over a connection; null for no contact, which makes a new pair void. */
    boolean admits(Identifier receiver, @Nullable Connection connection) {
        if (established == null) {
            established = new HashMap<>(4);
        }
        Connection before = established.get(receiver);
        if (before == null && !established.containsKey(receiver)) {
            established.put(receiver, connection);
            lastReceiver = null;
            prune(connection);
            return connection != null;
        }
        return before != null && before == connection;
    }

    /** Whether the pair is void. */
    boolean isVoid(Identifier receiver) {
        if (established == null) {
            return false;
        }
        Connection before = established.get(receiver);
        return before == null ? established.containsKey(receiver) : !before.isOpen();
    }

    void reconnect(Identifier receiver) {
        if (established != null) {
            established.remove(receiver);
            lastReceiver = null;
        }
    }

    /** A restarted node's processes are gone for ever, so pairs with them need no memory. */
    private void prune(@Nullable Connection current) {
        Map<Identifier, @Nullable Connection> pairs = Objects.requireNonNull(established);
        if (current != null && pairs.size() > pruneAt) {
            pairs.keySet()
                    .removeIf(receiver -> receiver.node().sameAddress(current.remote())
                            && !receiver.node().equals(current.remote()));
            pruneAt = Math.max(PRUNE_ABOVE, 2 * pairs.size());
        }
    }
}
