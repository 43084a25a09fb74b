package io.remotable.node.mailbox;

import org.jspecify.annotations.Nullable;

/** A message on its way through a mailbox. It is a link of the arrival stack first and of its class's queue then. */
final class Envelope {
    final Object message;

    @Nullable
    Envelope next;
    /** In the arrival stack: how many lie at and below this one. In the class's queue: the age, smallest first. */
    long number;

    Envelope(Object message) {
        this.message = message;
    }
}
