package io.remotable.samples.chat.noslave;

import io.remotable.node.Network;
import io.remotable.node.Node;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.samples.chat.ChatServer;
import io.remotable.samples.chat.directory.Claim;
import io.remotable.samples.chat.session.Clients;
import io.remotable.samples.chat.session.SessionEvent;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** A server on a node in this JVM, on an in-memory network. */
final class MemoryServer {
    private static final Duration DETECTION = Duration.ofMillis(400);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);

    private final Network network;
    private final Collection<NodeId> findable;
    private final LongSupplier clock;
    private final Node node;
    private final ProcessId pid;
    private final Clients clients = new Clients();
    private final Map<MemoryClient, Long> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger searches = new AtomicInteger();
    private volatile Set<Claim> everybody = Set.of();
    private volatile long newestClaim;
    private volatile boolean up = true;

    MemoryServer(Network network, int port, Collection<NodeId> findable, LongSupplier clock) {
        this.network = network;
        this.findable = findable;
        this.clock = clock;
        node = Node.builder()
                .network(network)
                .port(port)
                .failureDetection(DETECTION)
                .connectTimeout(Duration.ofMillis(200))
                .logger(NOWHERE)
                .start();
        pid = node.fork(this::serve);
        findable.removeIf(other -> other.port() == port);
        findable.add(node.id());
    }

    private void serve(ProcessContext self) throws InterruptedException {
        ChatServer server = new ChatServer(self, clients, this::now);
        new EqualServer(self, server, this::find, PAUSE, NOWHERE).serve(() -> {
            everybody = server.everybody();
            return true;
        });
    }

    private long now() {
        newestClaim = clock.getAsLong();
        return newestClaim;
    }

    private List<NodeId> find() {
        searches.incrementAndGet();
        return List.copyOf(findable);
    }

    /** Somebody comes and chooses a name. */
    MemoryClient enter(String name) {
        MemoryClient client = new MemoryClient(this, name, () -> newestClaim);
        long number = clients.add(client);
        numbers.put(client, number);
        node.send(pid, new SessionEvent.Connected(number));
        type(client, name);
        return client;
    }

    void type(MemoryClient client, String line) {
        node.send(pid, new SessionEvent.Line(numbers.getOrDefault(client, 0L), line));
    }

    void vanish(MemoryClient client) {
        node.send(pid, new SessionEvent.Gone(numbers.getOrDefault(client, 0L)));
    }

    ProcessId pid() {
        return pid;
    }

    NodeId nodeId() {
        return node.id();
    }

    /** Who is there, as the server knew when it last did anything. */
    Set<Claim> everybody() {
        return everybody;
    }

    /** How often it looked for others. */
    int searches() {
        return searches.get();
    }

    boolean isUp() {
        return up;
    }

    /** As a program that is told to end. */
    void leave() {
        up = false;
        findable.remove(node.id());
        node.close();
    }

    /** As by {@code kill -9}: others still find its address for a while. */
    void kill() {
        up = false;
        network.kill(node.id());
        Thread.startVirtualThread(node::close);
    }

    @Override
    public String toString() {
        return (up ? "" : "lost ") + pid;
    }
}
