package io.remotable.process;

import java.util.Optional;

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
                + textOf(reason).map(text -> ",reason=" + text).orElse(""));
        this.from = from;
        this.reason = reason;
    }

    /** The build of who sent it may have other fields in its type. */
    private static Optional<String> textOf(Message reason) {
        try {
            return reason.unwrap(String.class);
        } catch (CodecException unreadable) {
            return Optional.empty();
        }
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
