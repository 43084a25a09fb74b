package io.remotable.process;

import java.util.Objects;

/**
 * The name of a process, unique for ever: a process that ended never shares it with a later one.
 *
 * @param node    the node it runs on
 * @param localId its number there, from 1
 */
public record ProcessId(NodeId node, long localId) implements Identifier, Comparable<ProcessId> {
    /** Checks the parts. */
    public ProcessId {
        Objects.requireNonNull(node, "node");
    }

    @Override
    public int compareTo(ProcessId other) {
        int byNode = node.compareTo(other.node);
        return byNode != 0 ? byNode : Long.compare(localId, other.localId);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof ProcessId that && localId == that.localId && node.equals(that.node));
    }

    @Override
    public int hashCode() {
        return node.hashCode() * 31 + Long.hashCode(localId);
    }

    /** {@return {@code pid://host:port:incarnation:localId}} */
    @Override
    public String toString() {
        return "pid://" + node.address() + ":" + localId;
    }
}
