package io.remotable.samples.chat.session;

import io.remotable.node.Node;
import io.remotable.process.ProcessId;

/**
 * The short way across: a node sends for any thread.
 *
 * @param node the node
 */
public record NodeCrossing(Node node) implements Crossing {
    @Override
    public void send(ProcessId to, Object message) {
        node.send(to, message);
    }
}
