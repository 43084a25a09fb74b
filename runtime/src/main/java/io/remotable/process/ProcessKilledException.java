package io.remotable.process;

/**
 * Ends this process; thrown into it by {@link ProcessContext#kill}. Catching it does not help: every later call of the
 * context throws it again, and a process that returns instead was killed all the same.
 */
public final class ProcessKilledException extends RemotableException {
    private static final long serialVersionUID = 1L;

    private final transient ProcessId by;
    /** Why it was killed. */
    private final String reason;

    /**
     * The end.
     *
     * @param by     who kills
     * @param reason why
     */
    public ProcessKilledException(ProcessId by, String reason) {
        super("killed-by=" + by + ",reason=" + reason);
        this.by = by;
        this.reason = reason;
    }

    /**
     * Who killed.
     *
     * @return the process
     */
    public ProcessId by() {
        return by;
    }

    /**
     * Why.
     *
     * @return the text given
     */
    public String reason() {
        return reason;
    }
}
