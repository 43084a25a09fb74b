package io.remotable.node.mailbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The messages of one class that wait, oldest first. */
final class ClassQueue {
    final Class<?> type;

    @Nullable
    Envelope head;

    private @Nullable Envelope tail;

    ClassQueue(Class<?> type) {
        this.type = type;
    }

    void add(Envelope envelope) {
        envelope.next = null;
        Envelope last = tail;
        if (last == null) {
            head = envelope;
        } else {
            last.next = envelope;
        }
        tail = envelope;
    }

    /** Takes out the envelope that follows {@code before}, or the head when that is null. */
    Envelope removeAfter(@Nullable Envelope before) {
        Envelope removed = Objects.requireNonNull(before == null ? head : before.next);
        if (before == null) {
            head = removed.next;
        } else {
            before.next = removed.next;
        }
        if (removed == tail) {
            tail = before;
        }
        removed.next = null;
        return removed;
    }
}
