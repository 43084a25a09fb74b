package io.remotable.process;

/** A call failed over there; carries the remote type, message and stack (rule 4.4). */
public final class RemoteCallException extends RemotableException {
    private static final long serialVersionUID = 1L;

    private final transient DiedReason reason;

    /**
     * A failed call.
     *
     * @param reason how the remote process ended
     */
    public RemoteCallException(DiedReason reason) {
        super("remote process died: " + describe(reason));
        this.reason = reason;
    }

    private static String describe(DiedReason reason) {
        return reason instanceof DiedException died
                ? died + " (" + died.type() + ")\n--- remote stack ---\n" + died.stackTrace()
                : reason.toString();
    }

    /**
     * How the remote process ended.
     *
     * @return the reason
     */
    public DiedReason reason() {
        return reason;
    }
}
