package io.remotable.node.mailbox;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one process. Any thread delivers; all else is for the process's own thread.
 *
 * <p>What arrived is filed by class, each class a queue in the order of age, so that finding a message by type costs the
 * same however many others wait (rule 2.5); the oldest over several classes is the smallest number among their heads.
 */
public final class Mailbox {
    private static final VarHandle FILED;
    private static final VarHandle UNFILED_COUNT;

    static {
        try {
            FILED = MethodHandles.lookup().findVarHandle(Mailbox.class, "filed", int.class);
            UNFILED_COUNT = MethodHandles.lookup().findVarHandle(Mailbox.class, "unfiledCount", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Arrivals arrivals = new Arrivals();
    private @Nullable Envelope unfiled;
    private @Nullable ClassQueues queues;
    private long age;
    private int filed;
    private int unfiledCount;

    /**
     * Names the thread that receives. Before anything is received.
     *
     * @param thread the process's thread
     */
    public void owner(Thread thread) {
        arrivals.owner(thread);
    }

    /**
     * Puts a message in and wakes the process when it waits. From any thread.
     *
     * @param message the message
     */
    public void deliver(Object message) {
        arrivals.push(new Envelope(message));
    }

    /**
     * Puts messages in, at once. From any thread.
     *
     * @param parcel some messages; empty afterwards
     */
    public void deliver(Parcel parcel) {
        parcel.pushTo(arrivals);
    }

    /** Makes a waiting process look again. From any thread. */
    public void wake() {
        arrivals.wake();
    }

    /**
     * How many messages wait; exact only while nothing arrives. From any thread.
     *
     * @return the number
     */
    public int size() {
        return (int) FILED.getOpaque(this) + (int) UNFILED_COUNT.getOpaque(this) + (int) arrivals.size();
    }

    /**
     * Takes the oldest message of a type.
     *
     * @param type the type
     * @param <T>  the type
     * @return the message, or null when none waits
     */
    public <T> @Nullable T take(Class<T> type) {
        Envelope found = filed == 0 ? null : takeFiled(type);
        if (found == null) {
            found = takeUnfiled(type);
        }
        return found == null ? null : type.cast(found.message);
    }

    /**
     * Waits for the oldest message of a type.
     *
     * @param type    the type
     * @param nanos   how long at most; 0 polls, negative waits for ever
     * @param waiting what else ends the wait
     * @param <T>     the type
     * @return the message, or null when the time was over
     */
    public <T> @Nullable T await(Class<T> type, long nanos, Waiting waiting) {
        long start = nanos > 0 ? System.nanoTime() : 0;
        while (true) {
            T found = take(type);
            if (found != null) {
                return found;
            }
            long left = nanos > 0 ? nanos - (System.nanoTime() - start) : nanos;
            if (nanos >= 0 && left <= 0) {
                return null;
            }
            if (announceSleep()) {
                try {
                    waiting.check();
                    sleep(left);
                } finally {
                    cancelSleep();
                }
            }
            waiting.check();
        }
    }

    /**
     * Waits until something is true. Whoever makes it true calls {@link #wake()} afterwards.
     *
     * @param condition what is waited for
     * @param nanos     how long at most; negative waits for ever
     * @param waiting   what else ends the wait
     * @return false when the time was over first
     */
    public boolean awaitTrue(BooleanSupplier condition, long nanos, Waiting waiting) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            long left = nanos < 0 ? nanos : nanos - (System.nanoTime() - start);
            if (nanos >= 0 && left <= 0) {
                return false;
            }
            fileAll();
            if (announceSleep()) {
                try {
                    waiting.check();
                    if (!condition.getAsBoolean()) {
                        sleep(left);
                    }
                } finally {
                    cancelSleep();
                }
            }
            waiting.check();
        }
        return true;
    }

    private @Nullable Envelope takeFiled(Class<?> type) {
        ClassQueue oldest = null;
        for (ClassQueue queue : queues().holding(type)) {
            Envelope head = queue.head;
            if (head != null && (oldest == null || head.number < Objects.requireNonNull(oldest.head).number)) {
                oldest = queue;
            }
        }
        return oldest == null ? null : remove(oldest, null);
    }

    private @Nullable Envelope takeUnfiled(Class<?> type) {
        while (true) {
            Envelope next = nextUnfiled();
            if (next == null) {
                return null;
            }
            if (type.isInstance(next.message)) {
                return next;
            }
            file(next);
        }
    }

    private @Nullable Envelope nextUnfiled() {
        int left = unfiledCount;
        Envelope next = unfiled;
        if (next == null) {
            next = arrivals.drain();
            left = next == null ? 0 : (int) next.number;
        }
        if (next != null) {
            UNFILED_COUNT.setOpaque(this, left - 1);
            unfiled = next.next;
            next.next = null;
        }
        return next;
    }

    /** Files everything that arrived. */
    void fileAll() {
        for (Envelope next = nextUnfiled(); next != null; next = nextUnfiled()) {
            file(next);
        }
    }

    private void file(Envelope envelope) {
        envelope.number = ++age;
        queues().of(envelope.message.getClass()).add(envelope);
        FILED.setOpaque(this, filed + 1);
    }

    private ClassQueues queues() {
        ClassQueues made = queues;
        if (made == null) {
            made = new ClassQueues();
            queues = made;
        }
        return made;
    }

    /** All queues, those of classes seen later at the end. */
    List<ClassQueue> allQueues() {
        return queues == null ? List.of() : queues.all();
    }

    Envelope remove(ClassQueue queue, @Nullable Envelope before) {
        FILED.setOpaque(this, filed - 1);
        return queue.removeAfter(before);
    }

    /**
     * Drops the messages of a class of which something is true.
     *
     * @param type      exactly their class
     * @param condition what is true of them
     * @param <T>       the class
     */
    public <T> void discard(Class<T> type, Predicate<? super T> condition) {
        fileAll();
        if (queues == null) {
            return;
        }
        ClassQueue queue = queues.of(type);
        Envelope before = null;
        for (Envelope e = queue.head; e != null; ) {
            Envelope next = e.next;
            if (condition.test(type.cast(e.message))) {
                remove(queue, before);
            } else {
                before = e;
            }
            e = next;
        }
    }

    /**
     * Announces a sleep; unless something arrived already, the next {@link #sleep} waits until something does or
     * {@link #wake} is called.
     *
     * @return whether the process may sleep
     */
    boolean announceSleep() {
        return unfiled == null && arrivals.announceSleep();
    }

    /**
     * Sleeps as announced. An interrupt that carries no signal is dropped: it would make every later sleep a spin.
     *
     * @param nanos how long at most; negative for ever
     */
    void sleep(long nanos) {
        if (!arrivals.isSleepAnnounced() || Thread.interrupted()) {
            arrivals.cancelSleep();
            return;
        }
        if (nanos < 0) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, nanos);
        }
        arrivals.cancelSleep();
    }

    /** Takes the announcement back. */
    void cancelSleep() {
        arrivals.cancelSleep();
    }
}
