package io.remotable.node.mailbox;

import io.remotable.process.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive mailbox clauses of one receive. Each message is looked at once: a cursor for each class's queue remembers
 * how far.
 */
final class MailRun<R> {
    /** How far the messages of one class were looked at, and which clauses care for the class. */
    private static final class Cursor<R> {
        final ClassQueue queue;
        final List<Match.Mail<?, ? extends R>> clauses;

        @Nullable
        Envelope before;

        Cursor(ClassQueue queue, List<Match.Mail<?, ? extends R>> clauses) {
            this.queue = queue;
            this.clauses = clauses;
        }

        @Nullable
        Envelope next() {
            Envelope last = before;
            return last == null ? queue.head : last.next;
        }
    }

    private final Mailbox mailbox;
    private final List<Match.Mail<?, ? extends R>> clauses = new ArrayList<>();
    private final List<Cursor<R>> cursors = new ArrayList<>();
    private int queuesSeen;

    MailRun(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void add(Match.Mail<?, ? extends R> clause) {
        clauses.add(clause);
    }

    @Nullable
    Callable<R> tryTake() {
        lookAtNewQueues();
        while (true) {
            Cursor<R> oldest = oldest();
            if (oldest == null) {
                return null;
            }
            Envelope envelope = Objects.requireNonNull(oldest.next());
            for (Match.Mail<?, ? extends R> clause : oldest.clauses) {
                if (accepts(clause, envelope.message)) {
                    mailbox.remove(oldest.queue, oldest.before);
                    return handling(clause, envelope.message);
                }
            }
            oldest.before = envelope;
        }
    }

    private void lookAtNewQueues() {
        List<ClassQueue> queues = mailbox.allQueues();
        for (; queuesSeen < queues.size(); queuesSeen++) {
            ClassQueue queue = queues.get(queuesSeen);
            List<Match.Mail<?, ? extends R>> caring = clauses.stream()
                    .filter(clause -> clause.type().isAssignableFrom(queue.type))
                    .toList();
            if (!caring.isEmpty()) {
                cursors.add(new Cursor<>(queue, caring));
            }
        }
    }

    private @Nullable Cursor<R> oldest() {
        Cursor<R> oldest = null;
        long age = Long.MAX_VALUE;
        for (Cursor<R> cursor : cursors) {
            Envelope next = cursor.next();
            if (next != null && next.number < age) {
                oldest = cursor;
                age = next.number;
            }
        }
        return oldest;
    }

    private static <T, R> boolean accepts(Match.Mail<T, R> clause, Object message) {
        Predicate<? super T> condition = clause.condition();
        return condition == null || condition.test(clause.type().cast(message));
    }

    private static <T, R> Callable<R> handling(Match.Mail<T, ? extends R> clause, Object message) {
        T taken = clause.type().cast(message);
        return () -> clause.handler().handle(taken);
    }
}
