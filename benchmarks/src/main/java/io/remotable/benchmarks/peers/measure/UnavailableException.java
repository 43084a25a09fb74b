package io.remotable.benchmarks.peers.measure;

import java.io.Serial;

/** Thrown when a subject is not on this machine. */
public final class UnavailableException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /** With what is missing, and how to get it. */
    public UnavailableException(String message) {
        super(message);
    }
}
