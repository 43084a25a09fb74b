package io.remotable.node;

import io.remotable.process.DiedReason;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPortId;

/** What happens on a node, for {@link Node#events()}. Cloud Haskell's {@code MxEvent}. */
public sealed interface NodeEvent {
    /**
     * A process was started.
     *
     * @param process the process
     */
    record Spawned(ProcessId process) implements NodeEvent {}

    /**
     * A process ended.
     *
     * @param process the process
     * @param reason  why
     */
    record Died(ProcessId process, DiedReason reason) implements NodeEvent {}

    /**
     * A name was given.
     *
     * @param process who owns it now
     * @param name    the name
     */
    record Registered(ProcessId process, String name) implements NodeEvent {}

    /**
     * A name was freed.
     *
     * @param process who owned it
     * @param name    the name
     */
    record Unregistered(ProcessId process, String name) implements NodeEvent {}

    /**
     * A message was sent.
     *
     * @param to      to whom
     * @param from    by whom; number 0 stands for a thread that is no process
     * @param message the message
     */
    record Sent(ProcessId to, ProcessId from, Object message) implements NodeEvent {}

    /**
     * A value was sent to a channel.
     *
     * @param to      to which
     * @param from    by whom
     * @param message the value
     */
    record SentToPort(SendPortId to, ProcessId from, Object message) implements NodeEvent {}

    /**
     * A message was sent to a name.
     *
     * @param name    the name
     * @param node    the node whose name it is
     * @param from    by whom
     * @param message the message
     */
    record SentToName(String name, NodeId node, ProcessId from, Object message) implements NodeEvent {}

    /**
     * A message was put into a mailbox.
     *
     * @param process whose
     * @param message the message
     */
    record Received(ProcessId process, Object message) implements NodeEvent {}

    /**
     * A value was put into a channel.
     *
     * @param port    which
     * @param message the value
     */
    record ReceivedPort(SendPortId port, Object message) implements NodeEvent {}

    /**
     * Contact with a node was made.
     *
     * @param node the node
     */
    record Connected(NodeId node) implements NodeEvent {}

    /**
     * Contact with a node ended.
     *
     * @param node   the node
     * @param reason why
     */
    record Disconnected(NodeId node, DiedReason reason) implements NodeEvent {}

    /**
     * A message reached nobody: its process is dead, its channel or name unknown, or its pair is void.
     *
     * @param to      where to, as text
     * @param message the message
     */
    record DeadLetter(String to, Object message) implements NodeEvent {}

    /**
     * Something that a program tells, by {@link Node#publish}.
     *
     * @param value what
     */
    record User(Object value) implements NodeEvent {}
}
