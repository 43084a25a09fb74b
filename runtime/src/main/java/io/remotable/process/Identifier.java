package io.remotable.process;

/** What can be monitored or linked to: a node, a process or the sending end of a channel. */
public sealed interface Identifier permits NodeId, ProcessId, SendPortId {
    /**
     * The node that it is or lives on. The death of a node implies the death of its processes and ports.
     *
     * @return the node
     */
    NodeId node();
}
