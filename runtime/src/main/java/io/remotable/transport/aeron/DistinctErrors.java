package io.remotable.transport.aeron;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.agrona.ErrorHandler;

/** Passes each cause on once: errors of the network repeat with every datagram. Thread-safe. */
final class DistinctErrors implements ErrorHandler {
    private static final int MAX_CAUSES = 1000;

    private final Set<Cause> seen = ConcurrentHashMap.newKeySet();
    private final ErrorHandler sink;

    DistinctErrors(ErrorHandler sink) {
        this.sink = sink;
    }

    @Override
    public void onError(Throwable error) {
        if (seen.size() < MAX_CAUSES && seen.add(new Cause(error.getClass(), String.valueOf(error.getMessage())))) {
            sink.onError(error);
        }
    }

    private record Cause(Class<?> type, String message) {}
}
