package io.remotable.process;

/** A call failed over there, or was not answered in time; carries the remote type, message and stack (rule 4.4). */
public final class RemoteCallException extends RemotableException {
    private static final long serialVersionUID = 1L;

    private final transient DiedReason reason;

    /**
     * A failed call.
     *
     * @param reason how the remote process ended
     */
    public RemoteCallException(DiedReason reason) {
        this("remote process died: " + describe(reason), reason);
    }

    /**
     * A call that failed otherwise.
     *
     * @param message names the thing and the reason
     * @param reason  the same as a reason
     */
    public RemoteCallException(String message, DiedReason reason) {
        super(message);
        this.reason = reason;
    }

    private static String describe(DiedReason reason) {
        if (!(reason instanceof DiedException died)) {
            return reason.toString();
        }
        String failure = died + " (" + died.type() + ")";
        return died.stackTrace().isEmpty() ? failure : failure + "\n--- remote stack ---\n" + died.stackTrace();
    }

    /**
     * How the remote process ended.
     *
     * @return the reason; {@code DiedException} of type {@code java.util.concurrent.TimeoutException} when the time was over
     */
    public DiedReason reason() {
        return reason;
    }
}
