package io.remotable.process;

import java.time.Instant;
import java.util.Objects;

/**
 * A line for the log: what {@link ProcessContext#say} sends to the process named {@code logger}. Register another process
 * under that name to replace the log; it gets these.
 *
 * @param time    when it was said
 * @param process who said it; number 0 stands for the node itself
 * @param text    what
 */
public record SayMessage(Instant time, ProcessId process, String text) {
    /** The name of the log process on each node. */
    public static final String LOGGER = "logger";

    /** Checks the parts. */
    public SayMessage {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(process, "process");
        Objects.requireNonNull(text, "text");
    }
}
