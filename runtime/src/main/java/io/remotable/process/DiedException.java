package io.remotable.process;

import java.util.Objects;

/**
 * The process ended with an exception.
 *
 * @param type       the class name of the exception
 * @param message    its message, or the simple class name where it had none
 * @param stackTrace its stack trace as text, causes included
 */
public record DiedException(String type, String message, String stackTrace) implements DiedReason {
    /** Checks the parts. */
    public DiedException {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(stackTrace, "stackTrace");
    }

    /** {@return {@code DiedException "<message>"}, as Cloud Haskell shows it} */
    @Override
    public String toString() {
        return "DiedException \"" + message + "\"";
    }
}
