package io.remotable.samples.chat.session;

import java.io.IOException;

/** A line was longer than it may be. It is left out; the next one can be read. */
final class LineTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    LineTooLongException(int longest) {
        super("lines have at most " + longest + " bytes");
    }
}
