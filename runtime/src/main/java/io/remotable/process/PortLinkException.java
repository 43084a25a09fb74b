package io.remotable.process;

/** Thrown into a process when a port that it is linked to is gone (rule 6.1). */
public final class PortLinkException extends RemotableException {
    private static final long serialVersionUID = 1L;

    private final transient SendPortId id;
    private final transient DiedReason reason;

    /**
     * A broken link.
     *
     * @param id     the port
     * @param reason why it is gone
     */
    public PortLinkException(SendPortId id, DiedReason reason) {
        super("PortLinkException " + id + " " + reason);
        this.id = id;
        this.reason = reason;
    }

    /**
     * The port.
     *
     * @return its id
     */
    public SendPortId id() {
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
