package io.remotable.node;

import io.remotable.process.DiedException;
import io.remotable.process.DiedReason;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketException;
import java.nio.channels.ClosedByInterruptException;

/** Turns what ended a process into what watchers are told. */
final class Deaths {
    private static final int LONGEST_TEXT = 32 * 1024;

    private Deaths() {}

    static DiedReason of(Throwable thrown) {
        String message = thrown.getMessage();
        return new DiedException(
                thrown.getClass().getName(),
                message != null ? shortened(message) : thrown.getClass().getSimpleName(),
                stackOf(thrown));
    }

    static String stackOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return shortened(text.toString());
    }

    /** A death notice must find room in a frame, whatever was thrown. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** Whether it came of the interrupt that a signal sets. */
    static boolean isInterruption(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException
                    || cause instanceof ClosedByInterruptException
                    || (cause instanceof SocketException && "Closed by interrupt".equals(cause.getMessage()))) {
                return true;
            }
        }
        return false;
    }
}
