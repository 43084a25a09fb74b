package io.remotable.node;

import io.remotable.process.DiedException;
import io.remotable.process.DiedReason;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.SocketException;
import java.nio.channels.ClosedByInterruptException;

/** Turns what ended a process into what watchers are told. */
final class Deaths {
    /** Not even its class could be told, for want of memory. */
    static final DiedReason UNEXPLAINED =
            new DiedException(Error.class.getName(), "nobody could tell why it ended", "");

    private static final int LONGEST_TEXT = 32 * 1024;

    private Deaths() {}

    static DiedReason of(Throwable thrown) {
        return new DiedException(thrown.getClass().getName(), messageOf(thrown), stackOf(thrown));
    }

    /** An exception that fails to tell its message is told by its class. */
    private static String messageOf(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message != null ? shortened(message) : thrown.getClass().getSimpleName();
        } catch (RuntimeException | StackOverflowError untold) {
            return thrown.getClass().getSimpleName();
        }
    }

    /** As far as the exception, and those that it came of, tell. */
    static String stackOf(Throwable thrown) {
        StringWriter text = new StringWriter();
        try {
            thrown.printStackTrace(new PrintWriter(text));
        } catch (RuntimeException | StackOverflowError untold) {
            text.append("(it fails to tell more)");
        }
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
