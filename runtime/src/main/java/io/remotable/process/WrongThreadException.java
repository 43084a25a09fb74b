package io.remotable.process;

/** A process context was used by another thread than its process. Use {@code Node.send} from outside. */
@SuppressWarnings("AvoidCommonTypeNames") // a sibling of java.lang's, for the same mistake
public final class WrongThreadException extends RemotableException {
    private static final long serialVersionUID = 1L;

    /**
     * With a message.
     *
     * @param message names the thing, the reason and the fix
     */
    public WrongThreadException(String message) {
        super(message);
    }
}
