package io.remotable.process;

/** A process could not be started on a node: it is unreachable, refuses, or lacks the entry point (rule 4.2). */
public final class SpawnException extends RemotableException {
    private static final long serialVersionUID = 1L;

    private final transient NodeId node;
    /** Why it was not started. */
    private final String reason;

    /**
     * A refused or lost start.
     *
     * @param node   where
     * @param reason why
     */
    public SpawnException(NodeId node, String reason) {
        super("cannot start a process on " + node + ": " + reason);
        this.node = node;
        this.reason = reason;
    }

    /**
     * Where the process was to start.
     *
     * @return the node
     */
    public NodeId node() {
        return node;
    }

    /**
     * Why it did not.
     *
     * @return the reason
     */
    public String reason() {
        return reason;
    }
}
