package io.remotable.samples.kv.store;

import io.remotable.process.ProcessId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The requests that the front has not seen the end of: those that wait, in order, and those that were handed on. A time is that
 * of {@link System#nanoTime()}.
 */
final class Requests {
    private final Deque<Timed> waiting = new ArrayDeque<>();
    private final Map<Long, Forwarded> forwarded = new LinkedHashMap<>();
    private long tasks;

    private record Timed(Request request, long deadline) {
        boolean isOver(long now) {
            return deadline - now <= 0;
        }
    }

    private record Forwarded(Timed timed, ProcessId to) {}

    void add(Request request, long deadline) {
        waiting.add(new Timed(request, deadline));
    }

    Optional<Request> next() {
        return Optional.ofNullable(waiting.peek()).map(Timed::request);
    }

    /** The next one cannot be done. */
    void drop() {
        waiting.remove();
    }

    /** The next one goes to a replica, as this task. */
    ToReplica.Task forward(ProcessId replica) {
        tasks++;
        Timed next = waiting.remove();
        forwarded.put(tasks, new Forwarded(next, replica));
        return new ToReplica.Task(tasks, next.request());
    }

    void done(long task) {
        forwarded.remove(task);
    }

    /** Nothing is under way. */
    boolean isQuiet() {
        return forwarded.isEmpty();
    }

    boolean isEmpty() {
        return waiting.isEmpty() && forwarded.isEmpty();
    }

    /** A replica is gone: lookups that it has are to be made again. Of a set nobody knows whether it happened. */
    void lose(ProcessId replica, Consumer<Request> unknown) {
        List<Timed> again = new ArrayList<>();
        forwarded.values().removeIf(one -> {
            if (!one.to().equals(replica)) {
                return false;
            }
            switch (one.timed().request()) {
                case Request.Get get -> again.add(one.timed());
                case Request.Set set -> unknown.accept(set);
            }
            return true;
        });
        again.reversed().forEach(waiting::addFirst);
    }

    /** Whose time is over: those that waited, and those that somebody was handed. */
    void expire(long now, Consumer<Request> notDone, Lost unanswered) {
        waiting.removeIf(timed -> {
            if (timed.isOver(now)) {
                notDone.accept(timed.request());
            }
            return timed.isOver(now);
        });
        forwarded.values().removeIf(one -> {
            if (one.timed().isOver(now)) {
                unanswered.accept(one.timed().request(), one.to());
            }
            return one.timed().isOver(now);
        });
    }

    /** What becomes of a request that a replica did not answer. */
    @FunctionalInterface
    interface Lost {
        void accept(Request request, ProcessId replica);
    }
}
