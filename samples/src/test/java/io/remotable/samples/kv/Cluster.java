package io.remotable.samples.kv;

import io.remotable.node.Network;
import io.remotable.node.Node;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Nodes in this JVM, which die at a word. The first is the master's. For all threads. */
public final class Cluster implements AutoCloseable {
    private final Network network;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream logger = new PrintStream(log, true, StandardCharsets.UTF_8);
    private final Map<NodeId, Node> nodes = new ConcurrentHashMap<>();
    private final Collection<NodeId> cut = new ConcurrentLinkedQueue<>();
    private final Node master;

    /** Its delays follow a seed. */
    public Cluster(long seed) {
        network = Network.create(seed);
        master = start();
    }

    public Node master() {
        return master;
    }

    public Network network() {
        return network;
    }

    /** One more node. */
    public Node start() {
        Node node = Node.builder()
                .network(network)
                .logger(logger)
                .connectTimeout(Duration.ofSeconds(1))
                .start();
        nodes.put(node.id(), node);
        return node;
    }

    /** Some more nodes. */
    public List<NodeId> start(int count) {
        return Stream.generate(this::start).limit(count).map(Node::id).toList();
    }

    /** The nodes that can be reached, but for the master's. */
    public List<NodeId> slaves() {
        return nodes.keySet().stream()
                .filter(node -> !node.equals(master.id()) && !cut.contains(node))
                .sorted()
                .toList();
    }

    /** A node is gone, and everybody hears of it at once, the master first. */
    public void crash(NodeId node) {
        cut.add(node);
        network.breakConnection(master.id(), node);
        nodes.keySet().stream()
                .filter(other -> !other.equals(node))
                .forEach(other -> network.breakConnection(other, node));
    }

    /** A node is gone without a word. */
    public void vanish(NodeId node) {
        cut.add(node);
        network.kill(node);
    }

    /** A node that crashed is back. */
    public void heal(NodeId node) {
        nodes.keySet().stream().filter(other -> !other.equals(node)).forEach(other -> network.heal(other, node));
        cut.remove(node);
    }

    /** What the processes said. */
    public String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    /** Has a process wait for something. */
    public static void await(ProcessContext self, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            self.expectTimeout(Void.class, Duration.ofMillis(1));
        }
    }

    @Override
    public void close() {
        nodes.values().parallelStream().forEach(Node::close);
    }
}
