package io.remotable.process;

/** The node is closed, and what was asked needs it open (rule 8.2). */
public final class NodeClosedException extends RemotableException {
    private static final long serialVersionUID = 1L;

    /**
     * With a message.
     *
     * @param message names the thing, the reason and the fix
     */
    public NodeClosedException(String message) {
        super(message);
    }
}
