package io.remotable.node;

import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * The stream of what happens on a node. Costs one look at a field while nobody listens. A listener that does not keep up
 * misses events; the node never waits for one.
 */
final class Events implements AutoCloseable {
    private static final int BUFFERED = 65_536;

    private final SubmissionPublisher<NodeEvent> publisher =
            new SubmissionPublisher<>(Thread::startVirtualThread, BUFFERED);
    private final LongAdder deadLetters = new LongAdder();
    private volatile boolean subscribed;

    Flow.Publisher<NodeEvent> publisher() {
        return subscriber -> {
            synchronized (this) {
                publisher.subscribe(subscriber);
                subscribed = true;
            }
        };
    }

    boolean areHeard() {
        return subscribed || FlightRecorder.isEnabled();
    }

    void publish(Supplier<NodeEvent> event) {
        if (areHeard()) {
            publish(event.get());
        }
    }

    void publish(NodeEvent event) {
        FlightRecorder.record(event);
        if (subscribed) {
            offer(event);
        }
    }

    private void offer(NodeEvent event) {
        try {
            publisher.offer(event, null);
        } catch (IllegalStateException closed) {
            subscribed = false;
        }
        if (!publisher.hasSubscribers()) {
            forgetSubscribers();
        }
    }

    private synchronized void forgetSubscribers() {
        subscribed = publisher.hasSubscribers();
    }

    void deadLetter(Object to, Object message) {
        deadLetters.increment();
        publish(() -> new NodeEvent.DeadLetter(to.toString(), message));
    }

    long deadLetters() {
        return deadLetters.sum();
    }

    @Override
    public void close() {
        publisher.close();
    }
}
