package io.remotable.samples.kv.stages;

import io.remotable.Remotable;
import io.remotable.process.SendPort;
import java.util.Optional;

/** What clients ask of a database, and its front of the workers. */
@Remotable
sealed interface Request {
    /** Which of the keys it is about. */
    String key();

    /** Store this. */
    record Set(String key, String value) implements Request {}

    /** What is stored under this key? */
    record Get(String key, SendPort<Found> replyTo) implements Request {}

    /** What is: possibly nothing. */
    @Remotable
    record Found(Optional<String> value) {}
}
