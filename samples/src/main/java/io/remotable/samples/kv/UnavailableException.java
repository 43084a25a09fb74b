package io.remotable.samples.kv;

import io.remotable.process.RemotableException;

/** The store did not do what it was asked, or did not say that it did. */
public final class UnavailableException extends RemotableException {
    private static final long serialVersionUID = 1L;

    private final boolean unknown;

    private UnavailableException(String message, boolean unknown) {
        super(message);
        this.unknown = unknown;
    }

    /**
     * It was not done.
     *
     * @param reason what is unavailable
     * @return the exception
     */
    public static UnavailableException notDone(String reason) {
        return new UnavailableException(reason, false);
    }

    /**
     * It may have been done, or may be done yet.
     *
     * @param reason what is unavailable
     * @return the exception
     */
    public static UnavailableException unknown(String reason) {
        return new UnavailableException(reason, true);
    }

    /**
     * Whether it may have been done all the same.
     *
     * @return false when it certainly was not, and will not be
     */
    public boolean isUnknown() {
        return unknown;
    }
}
