package io.remotable.process;

/** A value cannot travel: its class has no codec in the node's remote table (rule 1.3). */
public final class NotRemotableException extends RemotableException {
    private static final long serialVersionUID = 1L;

    private final transient Class<?> type;

    /**
     * For a class.
     *
     * @param type    the class without a codec
     * @param message names it, the reason and the fix
     */
    public NotRemotableException(Class<?> type, String message) {
        super(message);
        this.type = type;
    }

    /**
     * The class that cannot travel.
     *
     * @return the class
     */
    public Class<?> type() {
        return type;
    }
}
