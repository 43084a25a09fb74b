package io.remotable.node;

import io.remotable.process.NodeId;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * What this node asked others and was not answered yet. Answers are matched by number and never pass through a mailbox, so
 * no message can be taken for one. From any thread.
 */
final class Requests {
    private record Pending(NodeId asked, Consumer<Object> onAnswer, Consumer<Throwable> onFailure) {}

    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Pending> pending = new ConcurrentHashMap<>();

    /** A number that no other request, monitor or spawn of this node has. */
    long nextNumber() {
        return numbers.incrementAndGet();
    }

    <T> CompletableFuture<T> expect(long number, NodeId asked, Class<T> type) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        expect(number, asked, value -> answer.complete(type.cast(value)), answer::completeExceptionally);
        return answer;
    }

    void expect(long number, NodeId asked, Consumer<Object> onAnswer, Consumer<Throwable> onFailure) {
        pending.put(number, new Pending(asked, onAnswer, onFailure));
    }

    void answer(long number, Object value) {
        Pending request = pending.remove(number);
        if (request != null) {
            request.onAnswer().accept(value);
        }
    }

    void fail(long number, Throwable failure) {
        Pending request = pending.remove(number);
        if (request != null) {
            request.onFailure().accept(failure);
        }
    }

    /** Nobody waits any more. False when the answer was there already. */
    boolean forget(long number) {
        return pending.remove(number) != null;
    }

    void failAll(NodeId asked, Throwable failure) {
        pending.forEach((number, request) -> {
            if (request.asked().equals(asked)) {
                fail(number, failure);
            }
        });
    }
}
