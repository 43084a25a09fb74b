package io.remotable.samples.ping;

import io.remotable.Remotable;
import io.remotable.process.ProcessId;

/**
 * What the first programs of the chapter say to each other: {@code data Message = Ping ProcessId | Pong ProcessId}. Where the
 * book derives {@code Binary}, a serializer is generated.
 */
@Remotable
sealed interface Message {
    /** Are you there? */
    record Ping(ProcessId from) implements Message {}

    /** Here I am. */
    record Pong(ProcessId from) implements Message {}
}
