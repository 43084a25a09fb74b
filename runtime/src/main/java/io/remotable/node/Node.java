package io.remotable.node;

import io.remotable.codec.WireFormat;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessBody;
import io.remotable.process.ProcessFunction;
import io.remotable.process.ProcessId;
import io.remotable.process.RemotableException;
import io.remotable.table.RemoteTable;
import io.remotable.transport.Address;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A node: where processes live. Many may live in one JVM; they are then as separate as on two machines (rule 8.1). Cloud
 * Haskell's {@code LocalNode}. All methods may be called from any thread.
 *
 * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="node"}
 */
public final class Node implements AutoCloseable {
    private final NodeCore core;

    Node(NodeCore core) {
        this.core = core;
        core.start();
    }

    /**
     * What a node is started with.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="builder"}
     *
     * @return a builder with the defaults: {@code localhost}, a free port, everything annotated, the secret of the environment
     */
    public static Builder builder() {
        return new NodeBuilder();
    }

    /**
     * A node on a network within this JVM, for tests.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="network"}
     *
     * @param network the network
     * @return the node, started
     */
    public static Node inMemory(Network network) {
        return builder().network(network).start();
    }

    /** What a node is started with. For one thread. */
    public sealed interface Builder permits NodeBuilder {
        /**
         * The name or address that others reach this node by, which it listens on.
         *
         * @param name default {@code localhost}
         * @return this
         */
        Builder host(String name);

        /**
         * The UDP port.
         *
         * @param number 0, the default, for a free one
         * @return this
         */
        Builder port(int number);

        /**
         * A network within this JVM instead of UDP.
         *
         * @param inMemory the network
         * @return this
         */
        Builder network(Network inMemory);

        /**
         * What this node knows by name.
         *
         * @param all default {@link RemoteTable#discover()}
         * @return this
         */
        Builder remoteTable(RemoteTable all);

        /**
         * How this node writes values; it reads both formats.
         *
         * @param chosen default {@link WireFormat#COMPACT}
         * @return this
         */
        Builder wireFormat(WireFormat chosen);

        /**
         * The secret that all nodes of the cluster share (rule 8.4).
         *
         * @param shared default the environment variable {@code REMOTABLE_SECRET}; none on a {@link #network}
         * @return this
         */
        Builder secret(String shared);

        /**
         * A file with the secret that all nodes of the cluster share.
         *
         * @param file default what the environment variable {@code REMOTABLE_SECRET_FILE} names; none on a {@link #network}
         * @return this
         */
        Builder secretFile(Path file);

        /**
         * Lets a node without a secret be reached from other machines: whoever reaches it can run what it knows.
         *
         * @return this
         */
        Builder insecure();

        /**
         * How latency and processor time are weighed.
         *
         * @param chosen default {@link IdleProfile#BALANCED}
         * @return this
         */
        Builder profile(IdleProfile chosen);

        /**
         * The longest message that this node sends or takes (rule 1.8). Who sends to it keeps the limit, whatever its own.
         *
         * @param bytes default 64 MiB, at least 1024
         * @return this
         */
        Builder maxMessageLength(int bytes);

        /**
         * How long a node that does not answer is waited for.
         *
         * @param atMost default 3 seconds, at least a millisecond
         * @return this
         */
        Builder connectTimeout(Duration atMost);

        /**
         * How long a silent peer counts as alive (rule 6.4). Over Aeron one whose machine says nothing at all, not even
         * that it has nothing to say, counts as gone 2.5 seconds earlier, but not before it was silent for 1.5 seconds. Nodes may
         * differ: a peer speaks as often as the less patient wants. With less than half a second, a pause of the machine counts
         * as a failure.
         *
         * @param atMost default 4 seconds, at least 50 milliseconds
         * @return this
         */
        Builder failureDetection(Duration atMost);

        /**
         * How long processes may take to end when the node closes.
         *
         * @param atMost default 5 seconds
         * @return this
         */
        Builder closeTimeout(Duration atMost);

        /**
         * Where the log process writes.
         *
         * @param out default {@link System#err}
         * @return this
         */
        Builder logger(PrintStream out);

        /**
         * Starts the node.
         *
         * @return the node
         * @throws RemotableException when the port is taken, the host is unknown, the secret is missing or cannot be
         *     read, a JVM flag is missing
         */
        Node start();
    }

    /**
     * The name of this node.
     *
     * @return its id
     */
    public NodeId id() {
        return core.id();
    }

    /**
     * Starts a process. {@code forkProcess}.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="fork"}
     *
     * @param body what to run
     * @return the process
     * @throws io.remotable.process.NodeClosedException when the node is closed
     */
    public ProcessId fork(ProcessBody body) {
        LocalProcess process = core.create(Objects.requireNonNull(body, "body"));
        process.start();
        return process.pid();
    }

    /**
     * Starts a process and waits for its end. {@code runProcess}.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="run"}
     *
     * @param body what to run
     * @throws RemotableException when the process ends with a checked exception, which is the cause; unchecked ones are thrown
     *     as they are
     */
    public void run(ProcessBody body) {
        Objects.requireNonNull(body, "body");
        await(self -> {
            body.run(self);
            return Boolean.TRUE;
        });
    }

    /**
     * Starts a process and waits for its result.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="call"}
     *
     * @param body what to run
     * @param <R>  the result
     * @return the result
     * @throws RemotableException when the process ends with a checked exception, which is the cause; unchecked ones are thrown
     *     as they are
     */
    public <R> R call(ProcessFunction<R> body) {
        return await(Objects.requireNonNull(body, "body"));
    }

    private <R> R await(ProcessFunction<R> body) {
        CompletableFuture<R> result = new CompletableFuture<>();
        AtomicReference<R> value = new AtomicReference<>();
        LocalProcess process = core.create(self -> value.set(body.run(self)));
        core.whenEnded(process, reason -> {
            Throwable thrown = process.thrown();
            if (thrown != null) {
                result.completeExceptionally(thrown);
            } else {
                result.complete(value.get());
            }
        });
        process.start();
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw unchecked(process, e.getCause());
        } catch (InterruptedException e) {
            process.raise(new Signal.Kill(core.ownPid(), "the thread that waited for it was interrupted"));
            Thread.currentThread().interrupt();
            throw new RemotableException("interrupted while waiting for " + process.pid(), e);
        }
    }

    private static RuntimeException unchecked(LocalProcess process, @Nullable Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException unchecked
                ? unchecked
                : new RemotableException(process.pid() + " failed: " + thrown, thrown);
    }

    /**
     * Sends a message from a thread that is no process, as {@code usend}.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="send"}
     *
     * @param to      who gets it
     * @param message a value whose class has a codec
     */
    public void send(ProcessId to, Object message) {
        Objects.requireNonNull(to, "to");
        core.checkOpen();
        core.courier().send(null, to, message, false);
    }

    /**
     * Who is at an address: makes contact with the node there, secret and all (rule 8.4). For those who know where a node is
     * but not its incarnation, discovery for example.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="lookUp"}
     *
     * @param host the name or address that the node there was started with
     * @param port its UDP port
     * @return sooner or later its id, which is this node's own at its own address; empty when nobody who shares the secret
     *     answers within the connect timeout, or this node is closed
     */
    public CompletableFuture<Optional<NodeId>> lookUp(String host, int port) {
        return core.contacts().lookUp(new Address(Objects.requireNonNull(host, "host"), port));
    }

    /**
     * What happens on this node. Costs nothing while nobody listens; a listener that does not keep up misses events.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="events"}
     *
     * @return the stream, which ends when the node closes
     */
    public Flow.Publisher<NodeEvent> events() {
        return core.events().publisher();
    }

    /**
     * Tells those who listen to {@link #events()} something of your own. Cloud Haskell's {@code mxNotify}.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="publish"}
     *
     * @param value what
     */
    public void publish(Object value) {
        core.events().publish(() -> new NodeEvent.User(value));
    }

    /**
     * How often a kind of fault happened: {@code "garbage"}, {@code "unknown type"}, {@code "unreadable message"},
     * {@code "refused peer"}, {@code "untrusted frame"}, {@code "too many strangers"}, {@code "unusable address"},
     * {@code "invalid datagram"}, {@code "transport error"}, {@code "wrong element type"}, {@code "unwatched failure"},
     * {@code "internal error"}. Each cause is also logged, once.
     *
     * <p>An invalid datagram is one that no node sends; a transport error is trouble that Aeron or the system reports, want of
     * room for a peer's stream for example; an unwatched failure is that of a process that ended by an exception while nobody
     * monitored it, was linked to it or waited for its result.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="faults"}
     *
     * @param kind the kind
     * @return how often since the start
     */
    public long faults(String kind) {
        return core.faults().count(kind);
    }

    /**
     * How many messages reached nobody.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="deadLetters"}
     *
     * @return how many since the start
     */
    public long deadLetters() {
        return core.events().deadLetters();
    }

    /**
     * Whether this node was closed.
     *
     * @return true from the first {@link #close()} on
     */
    public boolean isClosed() {
        return core.isClosed();
    }

    /**
     * Completes when this node begins to close, before it says goodbye: for what is to end with the node. What depends on it
     * runs on the thread that closes the node, at once when it is closed already, and delays the close for as long.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="onClose"}
     *
     * @return a stage of its own, which never fails
     */
    public CompletionStage<Void> onClose() {
        return core.closing().minimalCompletionStage();
    }

    /**
     * Says goodbye to peers, ends the processes, waits for them, then releases everything (rule 8.2). Twice is once: who calls
     * it while another thread does waits for that one, unless it is a process of this node.
     */
    @Override
    public void close() {
        new Closing(core).run();
    }

    /** {@return the id and whether the node is open} */
    @Override
    public String toString() {
        return core.id() + (core.isClosed() ? " (closed)" : "");
    }
}
