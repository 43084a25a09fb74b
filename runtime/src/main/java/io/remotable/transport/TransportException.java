package io.remotable.transport;

import io.remotable.process.RemotableException;
import org.jspecify.annotations.Nullable;

/** The network cannot do what was asked: a port is taken, a host is unknown, a JVM flag is missing. */
public final class TransportException extends RemotableException {
    private static final long serialVersionUID = 1L;

    /**
     * With a message and a cause.
     *
     * @param message names the thing, the reason and the fix
     * @param cause   what led to it
     */
    public TransportException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * With a message.
     *
     * @param message names the thing, the reason and the fix
     */
    public TransportException(String message) {
        super(message);
    }

    /**
     * For a port that is in use.
     *
     * @param address the address with that port
     * @param cause   what the system said, or null
     * @return an exception that names the address and the fix
     */
    public static TransportException portTaken(Address address, @Nullable Throwable cause) {
        String message = "port " + address.port() + " on " + address.host()
                + " is taken: another program (another node?) listens there. Choose another port, or 0 for a free one.";
        return cause == null ? new TransportException(message) : new TransportException(message, cause);
    }
}
