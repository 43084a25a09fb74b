package io.remotable.process;

/** Thrown into a process when a node that it is linked to is gone (rule 6.1). */
public final class NodeLinkException extends RemotableException {
    private static final long serialVersionUID = 1L;

    private final transient NodeId id;
    private final transient DiedReason reason;

    /**
     * A broken link.
     *
     * @param id     the node
     * @param reason why it is gone
     */
    public NodeLinkException(NodeId id, DiedReason reason) {
        super("NodeLinkException " + id + " " + reason);
        this.id = id;
        this.reason = reason;
    }

    /**
     * The node.
     *
     * @return its id
     */
    public NodeId id() {
        return id;
    }

    /**
     * Why it is gone.
     *
     * @return the reason
     */
    public DiedReason reason() {
        return reason;
    }
}
