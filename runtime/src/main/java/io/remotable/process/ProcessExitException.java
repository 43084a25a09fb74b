package io.remotable.process;

/**
 * Asks this process to end; thrown into it by {@link ProcessContext#exit} and by {@link ProcessContext#die}. Catch it by
 * the type of its reason with {@link ProcessContext#catchExit}.
 */
public final class ProcessExitException extends RemotableException {
    private static final long serialVersionUID = 1L;

    private final transient ProcessId from;
    private final transient Message reason;

    /**
     * A request.
     *
     * @param from   who asks
     * @param reason why
     */
    public ProcessExitException(ProcessId from, Message reason) {
        super("exit-from=" + from
                + reason.unwrap(String.class).map(text -> ",reason=" + text).orElse(""));
        this.from = from;
        this.reason = reason;
    }

    /**
     * Who asked; the process itself after {@code die}.
     *
     * @return the process
     */
    public ProcessId from() {
        return from;
    }

    /**
     * Why.
     *
     * @return the reason, of whatever type the sender chose
     */
    public Message reason() {
        return reason;
    }
}
