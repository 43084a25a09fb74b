package io.remotable.node.mailbox;

import io.remotable.process.SendPortId;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A typed channel: its queue, and the receiving end. Any thread puts in; any process of the node that holds the port takes
 * out. It ends with its process: what is queued stays readable then, nothing more comes in.
 */
public final class TypedChannel<T> extends AbstractPort<T> {
    private final SendPortId id;
    private final Class<T> type;
    private final Mailbox owner;
    private final Deque<T> queue = new ArrayDeque<>(4);
    private boolean someoneMissed;
    private final Set<Mailbox> others = Collections.newSetFromMap(new WeakHashMap<>());

    /**
     * A channel.
     *
     * @param id    its name
     * @param type  the class of its elements
     * @param owner the mailbox of its process
     */
    public TypedChannel(SendPortId id, Class<T> type, Mailbox owner) {
        this.id = id;
        this.type = type;
        this.owner = owner;
    }

    /**
     * Its name.
     *
     * @return the id of the sending end
     */
    public SendPortId id() {
        return id;
    }

    /**
     * Puts a value in and wakes whoever waits for one. From any thread.
     *
     * @param value the value
     * @return false when it is of another type (rule 3.4)
     */
    public boolean offer(Object value) {
        if (!type.isInstance(value)) {
            return false;
        }
        synchronized (queue) {
            queue.addLast(type.cast(value));
            wakeOthers();
        }
        owner.wake();
        return true;
    }

    private void wakeOthers() {
        if (!others.isEmpty()) {
            others.forEach(Mailbox::wake);
        }
    }

    @Override
    @Nullable
    Taken<T> tryTake(Attempt attempt) {
        synchronized (queue) {
            if (attempt.waiter() != owner) {
                others.add(attempt.waiter());
            }
            T value = queue.pollFirst();
            if (value == null) {
                someoneMissed = true;
                return null;
            }
            attempt.onUndo(() -> putBack(value, attempt.waiter()));
            return new Taken<>(value);
        }
    }

    /** Whoever found nothing while the value was out looks again; the one who puts back does not, or it would never rest. */
    private void putBack(T value, Mailbox by) {
        synchronized (queue) {
            queue.addFirst(value);
            if (someoneMissed) {
                someoneMissed = false;
                others.stream().filter(other -> other != by).forEach(Mailbox::wake);
                if (owner != by) {
                    owner.wake();
                }
            }
        }
    }

    @Override
    public String toString() {
        return "receiving end of " + id;
    }
}
