package io.remotable.samples.kv.store;

import io.remotable.Remotable;
import io.remotable.process.SendPort;
import java.util.Optional;

/** What clients ask the front. */
@Remotable
sealed interface Request {
    /** Which of the keys it is about. */
    String key();

    /** Where the answer goes. */
    SendPort<Reply> replyTo();

    /** Store this. */
    record Set(String key, String value, SendPort<Reply> replyTo) implements Request {}

    /** What is stored under this key? */
    record Get(String key, SendPort<Reply> replyTo) implements Request {}

    /** What clients hear: the first one counts. */
    @Remotable
    sealed interface Reply {
        /** This is: possibly nothing. */
        record Value(Optional<String> value) implements Reply {}

        /** All owners have it. */
        record Stored() implements Reply {}

        /** Not done, and it will not be. */
        record NotDone(String reason) implements Reply {}

        /** A set that may or may not have happened. */
        record Unknown(String reason) implements Reply {}
    }
}
