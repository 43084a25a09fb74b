package io.remotable.node.mailbox;

import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A future that receives wait for. What is once registered with a future stays with it until it completes; so there is one
 * of these for each, and receives come and go here. From any thread.
 *
 * @param <T> the value
 */
final class AwaitedFuture<T> {
    private static final Map<CompletionStage<?>, AwaitedFuture<?>> ALL = new WeakHashMap<>();

    private final Set<Mailbox> waiting = ConcurrentHashMap.newKeySet(1);
    private volatile boolean done;
    private @Nullable T value;
    private @Nullable Throwable failure;

    private AwaitedFuture() {}

    @SuppressWarnings("unchecked")
    static <T> AwaitedFuture<T> of(CompletionStage<T> stage) {
        AwaitedFuture<T> fresh = new AwaitedFuture<>();
        AwaitedFuture<T> known;
        synchronized (ALL) {
            known = (AwaitedFuture<T>) ALL.putIfAbsent(stage, fresh);
        }
        if (known != null) {
            return known;
        }
        stage.whenComplete(fresh::complete);
        return fresh;
    }

    private void complete(@Nullable T result, @Nullable Throwable thrown) {
        value = result;
        failure = thrown;
        done = true;
        waiting.forEach(Mailbox::wake);
    }

    boolean isDone() {
        return done;
    }

    /** What it completed with, which may be null; only once it is done. */
    @SuppressWarnings("NullAway") // what handlers get is up to whoever completes the future
    T value() throws Exception {
        Throwable thrown = failure instanceof CompletionException wrapping && wrapping.getCause() != null
                ? wrapping.getCause()
                : failure;
        if (thrown instanceof Exception exception) {
            throw exception;
        }
        if (thrown != null) {
            throw new CompletionException(thrown);
        }
        return value;
    }

    /** Wakes a process when the future completes; who has it woken looks at {@link #isDone()} afterwards. */
    void add(Mailbox mailbox) {
        waiting.add(mailbox);
    }

    void remove(Mailbox mailbox) {
        waiting.remove(mailbox);
    }
}
