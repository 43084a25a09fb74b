package io.remotable.process;

/** A value could not be written, or bytes could not be read. */
public class CodecException extends RemotableException {
    private static final long serialVersionUID = 1L;

    /**
     * With a message.
     *
     * @param message names the thing, the reason and the fix
     */
    public CodecException(String message) {
        super(message);
    }

    /**
     * With a message and a cause.
     *
     * @param message names the thing, the reason and the fix
     * @param cause   what led to it
     */
    public CodecException(String message, Throwable cause) {
        super(message, cause);
    }
}
