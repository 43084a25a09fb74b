package io.remotable.process;

/** Thrown by {@link ProcessContext#terminate}; uncaught, watchers see {@code DiedException "ProcessTerminationException"}. */
public final class ProcessTerminationException extends RemotableException {
    private static final long serialVersionUID = 1L;

    /** The one way to make it. */
    public ProcessTerminationException() {
        super("ProcessTerminationException");
    }
}
