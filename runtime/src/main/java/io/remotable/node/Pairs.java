package io.remotable.node;

import io.remotable.node.peer.Connection;
import io.remotable.process.Identifier;
import io.remotable.process.NodeId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which connection each pair of one sender was established over. When that connection is lost, or there was none to begin
 * with, the pair is void until the sender reconnects (rules 1.2 and 6.5); so no message is ever missing between two that
 * arrive. Many pairs with one node are packed. For the sender's thread.
 */
final class Pairs {
    private static final int TIDY_ABOVE = 1_024;
    private static final int WORTH_PACKING = 64;

    private Map<Identifier, Connection> established = Map.of();
    private Map<NodeId, PackedPairs> packed = Map.of();
    private @Nullable Identifier lastReceiver;
    private @Nullable Connection lastConnection;
    private int tidyAbove = TIDY_ABOVE;

    /** The connection of a pair that is established and not void; the last pair asked for is found without a look-up. */
    @Nullable
    Connection connection(Identifier receiver) {
        Connection found = lastConnection;
        if (!receiver.equals(lastReceiver)) {
            found = find(receiver);
            lastReceiver = receiver;
            lastConnection = found;
        }
        return found != null && found.isOpen() ? found : null;
    }

    /** Whether messages of the pair may travel over a connection; null for no contact, which makes a new pair void. */
    boolean admits(Identifier receiver, @Nullable Connection connection) {
        Connection before = find(receiver);
        if (before != null) {
            return before == connection;
        }
        if (established.isEmpty()) {
            established = new HashMap<>(4);
        }
        established.put(receiver, connection == null ? Connection.none(receiver.node()) : connection);
        lastReceiver = null;
        if (established.size() > tidyAbove) {
            tidy(connection);
        }
        return connection != null;
    }

    /** Whether the pair is void. */
    boolean isVoid(Identifier receiver) {
        Connection before = find(receiver);
        return before != null && !before.isOpen();
    }

    void reconnect(Identifier receiver) {
        lastReceiver = null;
        PackedPairs others = packed.get(receiver.node());
        if (others != null) {
            others.remove(receiver);
        }
        if (!established.isEmpty()) {
            established.remove(receiver);
        }
    }

    private @Nullable Connection find(Identifier receiver) {
        Connection found = established.get(receiver);
        if (found != null) {
            return found;
        }
        PackedPairs others = packed.get(receiver.node());
        return others == null ? null : others.connection(receiver);
    }

    private void tidy(@Nullable Connection current) {
        if (current != null) {
            established.keySet().removeIf(receiver -> isRestarted(receiver.node(), current.remote()));
            packed.keySet().removeIf(node -> isRestarted(node, current.remote()));
        }
        pack();
        tidyAbove = Math.max(TIDY_ABOVE, 2 * established.size());
    }

    /** The processes of a node that was restarted are gone for ever, so pairs with them need no memory. */
    private static boolean isRestarted(NodeId node, NodeId now) {
        return node.sameAddress(now) && !node.equals(now);
    }

    private void pack() {
        Map<NodeId, Long> receivers = established.keySet().stream()
                .filter(ReceiverSet::canHave)
                .collect(Collectors.groupingBy(Identifier::node, Collectors.counting()));
        receivers.values().removeIf(count -> count < WORTH_PACKING);
        if (packed.isEmpty()) {
            packed = new HashMap<>(4);
        }
        established.entrySet().removeIf(pair -> {
            Identifier receiver = pair.getKey();
            boolean packs = receivers.containsKey(receiver.node()) && ReceiverSet.canHave(receiver);
            if (packs) {
                packed.computeIfAbsent(receiver.node(), PackedPairs::new).add(receiver, pair.getValue());
            }
            return packs;
        });
    }
}
