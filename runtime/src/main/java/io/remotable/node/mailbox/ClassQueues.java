package io.remotable.node.mailbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages of a mailbox that were looked at and not taken, by class. For the process's thread. */
final class ClassQueues {
    private final Map<Class<?>, ClassQueue> byClass = new HashMap<>();
    private final Map<Class<?>, List<ClassQueue>> byRequest = new HashMap<>();
    private final List<ClassQueue> all = new ArrayList<>();
    private @Nullable Class<?> lastRequest;
    private List<ClassQueue> lastFound = List.of();

    /** The queue of exactly a class, made when there is none. */
    ClassQueue of(Class<?> type) {
        ClassQueue queue = byClass.get(type);
        if (queue == null) {
            queue = new ClassQueue(type);
            byClass.put(type, queue);
            all.add(queue);
            byRequest.clear();
            lastRequest = null;
        }
        return queue;
    }

    /** The queues whose messages are of a type. Who waits for a type mostly did so before. */
    List<ClassQueue> holding(Class<?> request) {
        if (request != lastRequest) {
            lastFound = byRequest.computeIfAbsent(request, this::find);
            lastRequest = request;
        }
        return lastFound;
    }

    private List<ClassQueue> find(Class<?> request) {
        return all.stream()
                .filter(queue -> request.isAssignableFrom(queue.type))
                .toList();
    }

    /** All of them, those of classes seen later at the end. */
    List<ClassQueue> all() {
        return all;
    }
}
