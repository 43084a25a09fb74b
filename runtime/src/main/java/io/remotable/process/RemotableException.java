package io.remotable.process;

import org.jspecify.annotations.Nullable;

/** The base of everything that this library throws. All of it is unchecked. */
public class RemotableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * With a message.
     *
     * @param message names the thing, the reason and the fix
     */
    public RemotableException(String message) {
        super(message);
    }

    /**
     * With a message and a cause.
     *
     * @param message names the thing, the reason and the fix
     * @param cause   what led to it
     */
    public RemotableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
