package io.remotable.node.peer;

import io.remotable.node.wire.Greeting;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** One try to come to a connection: what was said so far. For the reactor's thread. */
final class Attempt {
    private static final int MOST_STREAMS = 32;
    private static final int MOST_ANSWERS = 8;
    private static final int MOST_ANSWERS_TOGETHER = 256;

    final Outlet outlet;
    final byte[] nonce = Proofs.nonce();
    final CompletableFuture<Connection> outcome = new CompletableFuture<>();
    private final Map<Long, Integer> answers = new HashMap<>();
    private long startedAt;
    private boolean wanted;
    long lastHelloAt;
    private int answersTogether;

    /** What was said by whom claims to be the peer; only one of them can prove it. */
    final Map<Long, Greeting.Hello> theirs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Greeting.Hello> eldest) {
            return size() > MOST_STREAMS;
        }
    };

    Attempt(Outlet outlet, long now) {
        this.outlet = outlet;
        this.startedAt = now;
    }

    /** Somebody waits for it: the time of an attempt that a greeting began counts from the first who does. */
    void want(long now) {
        if (!wanted) {
            wanted = true;
            startedAt = now;
        }
    }

    long age(long now) {
        return now - startedAt;
    }

    /** Whether one more greeting on a stream is answered: a flood of them is not, until {@link #answerAgain}. */
    boolean mayAnswer(long stream) {
        return answersTogether++ < MOST_ANSWERS_TOGETHER && answers.merge(stream, 1, Integer::sum) <= MOST_ANSWERS;
    }

    void answerAgain() {
        answersTogether = 0;
        answers.clear();
    }
}
