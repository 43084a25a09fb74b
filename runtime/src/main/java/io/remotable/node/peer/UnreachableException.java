package io.remotable.node.peer;

import io.remotable.process.RemotableException;

/** A node could not be reached, or refuses. */
public final class UnreachableException extends RemotableException {
    private static final long serialVersionUID = 1L;

    /**
     * Nobody was reached.
     *
     * @param reason why, for people
     */
    public UnreachableException(String reason) {
        super(reason);
    }
}
