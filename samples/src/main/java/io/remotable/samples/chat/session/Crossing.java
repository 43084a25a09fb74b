package io.remotable.samples.chat.session;

import io.remotable.process.ProcessId;

/** How threads that are no processes send messages to one. From any thread; what one thread sends keeps its order. */
@FunctionalInterface
public interface Crossing {
    /**
     * Sends a message.
     *
     * @param to      who gets it
     * @param message the message
     * @throws io.remotable.process.NodeClosedException when the node is closed
     */
    void send(ProcessId to, Object message);
}
