package io.remotable.samples.chat;

import io.remotable.node.Node;
import io.remotable.process.NodeId;
import io.remotable.process.RemotableException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The open nodes of this program. A process that was spawned from elsewhere finds here the node that it runs on. */
final class LocalNodes {
    private static final Map<NodeId, Node> ALL = new ConcurrentHashMap<>();

    private LocalNodes() {}

    static void add(Node node) {
        ALL.put(node.id(), node);
        node.onClose().thenRun(() -> ALL.remove(node.id()));
    }

    static Node find(NodeId id) {
        return Optional.ofNullable(ALL.get(id))
                .orElseThrow(() -> new RemotableException("threads of this program cannot send through " + id
                        + ": it was not started by the chat. Use ./remotable chat slave there, or --proxy."));
    }
}
