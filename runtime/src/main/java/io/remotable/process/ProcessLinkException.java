package io.remotable.process;

/** Thrown into a process when a process that it is linked to is gone (rule 6.1). */
public final class ProcessLinkException extends RemotableException {
    private static final long serialVersionUID = 1L;

    private final transient ProcessId id;
    private final transient DiedReason reason;

    /**
     * A broken link.
     *
     * @param id     the process
     * @param reason why it is gone
     */
    public ProcessLinkException(ProcessId id, DiedReason reason) {
        super("ProcessLinkException " + id + " " + reason);
        this.id = id;
        this.reason = reason;
    }

    /**
     * The process.
     *
     * @return its id
     */
    public ProcessId id() {
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
