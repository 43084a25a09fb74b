package io.remotable.samples.kv.store;

import io.remotable.Remotable;
import io.remotable.samples.kv.placement.View;

/** What a replica hears from the front, in the order in which it was sent. */
@Remotable
sealed interface ToReplica {
    /** From now on this is the view; get what it lacks. */
    record Install(View view) implements ToReplica {}

    /** All have what they need. */
    record Open() implements ToReplica {}

    /** For the primary of its key. */
    record Task(long number, Request request) implements ToReplica {}

    /** It is not needed any more. */
    record Retire() implements ToReplica {}
}
