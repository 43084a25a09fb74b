package io.remotable.semantics;

import io.remotable.node.Inside;
import io.remotable.node.Network;
import io.remotable.node.Node;
import io.remotable.node.NodeEvent;
import io.remotable.table.RemoteTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * The nodes of one test, all closed at its end. With {@code @ExtendWith(Cluster.Report.class)} a failed test prints what
 * their state was.
 *
 * {@snippet :
 * try (Cluster cluster = Cluster.inMemory()) {
 *     Node a = cluster.node();
 *     Node b = cluster.node();
 * }
 * }
 */
final class Cluster implements AutoCloseable {
    private static final int EVENTS_KEPT = 100;

    /** Which network a test runs on; for {@code @EnumSource}. */
    enum Kind {
        IN_MEMORY,
        AERON;

        Cluster start() {
            return this == IN_MEMORY ? Cluster.inMemory() : Cluster.aeron();
        }
    }

    /** Prints the state of the clusters of a test that failed. */
    static final class Report implements TestExecutionExceptionHandler {
        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
            LAST.forEach(System.err::println);
            LAST.clear();
            throw thrown;
        }
    }

    private static final Deque<String> LAST = new ArrayDeque<>();

    private final @Nullable Network network;
    private final List<Node> nodes = new ArrayList<>();
    private final List<ByteArrayOutputStream> logs = new ArrayList<>();
    private final Deque<String> events = new ArrayDeque<>();
    private boolean recording;

    private Cluster(@Nullable Network network) {
        this.network = network;
        LAST.clear();
    }

    static Cluster inMemory() {
        return new Cluster(Network.create());
    }

    static Cluster inMemory(long seed) {
        return new Cluster(Network.create(seed));
    }

    static Cluster aeron() {
        return new Cluster(null);
    }

    /** Keeps the last events of the nodes started from here on, for the report. */
    Cluster recordingEvents() {
        recording = true;
        return this;
    }

    /** A node that knows everything annotated in the tests. */
    Node node() {
        return node(builder -> {});
    }

    /** A node with a remote table of its own. */
    Node node(RemoteTable table) {
        return node(builder -> builder.remoteTable(table));
    }

    /** A node with settings of its own. */
    Node node(Consumer<Node.Builder> settings) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Node.Builder builder = Node.builder().logger(new PrintStream(log, true, StandardCharsets.UTF_8));
        if (network != null) {
            builder.network(network);
        }
        settings.accept(builder);
        Node node = builder.start();
        synchronized (nodes) {
            nodes.add(node);
            logs.add(log);
        }
        if (recording) {
            node.events().subscribe(new Recorder(node));
        }
        return node;
    }

    /** The network, for breaking contact between nodes. In memory only. */
    Network network() {
        if (network == null) {
            throw new IllegalStateException("only the in-memory network can be broken");
        }
        return network;
    }

    /** Breaks contact between two nodes, and waits until both know. */
    void loseContact(Node a, Node b) {
        network().breakConnection(a.id(), b.id());
        Awaitility.await()
                .until(() -> Inside.peers(a).connection(b.id()) == null
                        && Inside.peers(b).connection(a.id()) == null);
    }

    /** What the log process of a node wrote. */
    String log(Node node) {
        synchronized (nodes) {
            return logs.get(nodes.indexOf(node)).toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        List<Node> all;
        synchronized (nodes) {
            all = List.copyOf(nodes);
        }
        all.forEach(
                node -> LAST.add(Inside.report(node) + "\n  log " + log(node).strip()));
        synchronized (events) {
            LAST.addAll(events);
        }
        all.forEach(Node::close);
    }

    private final class Recorder implements Flow.Subscriber<NodeEvent> {
        private final Node node;

        Recorder(Node node) {
            this.node = node;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(NodeEvent event) {
            synchronized (events) {
                if (events.size() == EVENTS_KEPT) {
                    events.removeFirst();
                }
                events.add(node.id() + " " + event);
            }
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
