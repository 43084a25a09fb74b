package io.remotable.localnet;

import io.remotable.node.Node;
import io.remotable.process.NodeClosedException;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessKilledException;
import io.remotable.process.ProcessTerminationException;
import io.remotable.process.RemotableException;
import io.remotable.table.RemoteTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Nodes that find each other, masters and slaves. Cloud Haskell's {@code SimpleLocalnet} backend. All methods may be called
 * from any thread; those that take a {@link ProcessContext} from its process.
 *
 * {@snippet file="io/remotable/snippets/LocalNetSnippets.java" region="master"}
 *
 * <p>The environment says the rest, or, but for the secret, a system property in its place:
 *
 * <ul>
 *   <li>{@code REMOTABLE_SECRET}, {@code REMOTABLE_SECRET_FILE}: the secret that all nodes share. Without it a node is reached
 *       from its own machine only (rule 8.4). There is no property for it: anybody on the machine can read command lines.
 *   <li>{@code REMOTABLE_INSECURE=1} ({@code remotable.insecure}): a node without a secret may be reached from anywhere.
 *   <li>{@code REMOTABLE_SEEDS=host:port,host:port} ({@code remotable.seeds}): where nodes may be, as they were started, for
 *       networks without multicast.
 *   <li>{@code REMOTABLE_CLUSTER} ({@code remotable.cluster}): a name. Nodes hear of those with the same name only; seeds
 *       are asked whatever theirs is.
 * </ul>
 */
public final class LocalNet implements AutoCloseable {
    private static final Duration SLAVES_WAIT = Duration.ofSeconds(1);
    private static final Duration SLAVES_GRACE = Duration.ofSeconds(2);

    private final String host;
    private final int port;
    private final RemoteTable table;
    private final boolean insecure;
    private final Discovery discovery;
    private final List<Node> nodes = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    LocalNet(String host, int port, RemoteTable table, Settings settings) {
        this.host = Objects.requireNonNull(host, "host");
        this.port = port;
        this.table = RemoteTable.of(table, LocalNetTable.table());
        this.insecure = settings.insecure();
        this.discovery = Discovery.of(settings);
    }

    /**
     * For nodes at an address, that know everything annotated on the class path. Cloud Haskell's {@code initializeBackend}.
     * Takes no port yet.
     *
     * @param host the name or address that others reach this machine by
     * @param port the UDP port of the first node; 0 for a free one
     * @return the net, without nodes
     * @throws RemotableException when the environment's seeds or cluster cannot be understood
     */
    public static LocalNet initialize(String host, int port) {
        return initialize(host, port, RemoteTable.discover());
    }

    /**
     * For nodes at an address.
     *
     * @param host  the name or address that others reach this machine by
     * @param port  the UDP port of the first node; 0 for a free one
     * @param table what the nodes know
     * @return the net, without nodes
     * @throws RemotableException when the environment's seeds or cluster cannot be understood
     */
    public static LocalNet initialize(String host, int port, RemoteTable table) {
        return new LocalNet(host, port, table, Settings.ofEnvironment());
    }

    /**
     * Starts a node that others can find, until it or this net is closed.
     *
     * {@snippet file="io/remotable/snippets/LocalNetSnippets.java" region="newLocalNode"}
     *
     * @return the node: at this net's port while no other node of it is there, else at a free one
     * @throws NodeClosedException when this net is closed
     * @throws RemotableException  when the port is taken, the host is unknown, the secret or a JVM flag is missing
     */
    public Node newLocalNode() {
        Node node = start();
        discovery.announce(node);
        return node;
    }

    private synchronized Node start() {
        checkOpen();
        nodes.removeIf(Node::isClosed);
        Node node = startAt(nodes.isEmpty() ? port : 0);
        nodes.add(node);
        if (closed) {
            node.close();
        }
        checkOpen();
        return node;
    }

    private void checkOpen() {
        if (closed) {
            throw new NodeClosedException(
                    "the net at " + host + ":" + port + " is closed. Start another one with LocalNet.initialize.");
        }
    }

    private Node startAt(int chosenPort) {
        Node.Builder builder = Node.builder().host(host).port(chosenPort).remoteTable(table);
        return (insecure ? builder.insecure() : builder).start();
    }

    /**
     * Looks for other nodes. Blocks for the whole time, unless its thread is interrupted.
     *
     * {@snippet file="io/remotable/snippets/LocalNetSnippets.java" region="findPeers"}
     *
     * @param wait how long; a second is plenty on a local network
     * @return those that answered within that time and that this net can talk to, without its own; sorted
     */
    public List<NodeId> findPeers(Duration wait) {
        return findPeers(wait, Duration.ZERO);
    }

    List<NodeId> findPeers(Duration wait, Duration grace) {
        List<Node> open = nodes.stream().filter(node -> !node.isClosed()).toList();
        Set<Place> own = open.stream().map(node -> Place.of(node.id())).collect(Collectors.toSet());
        if (!open.isEmpty()) {
            return discovery.find(open.getFirst(), own, wait, grace);
        }
        try (Node asker = startAt(0)) {
            return discovery.find(asker, own, wait, grace);
        }
    }

    /**
     * Starts a node, finds slaves within a second, has their logs come out here, runs a program, and closes the node once
     * what the slaves said is written. Slaves go on; those that start later are not seen.
     *
     * {@snippet file="io/remotable/snippets/LocalNetSnippets.java" region="master"}
     *
     * @param body what to run in a process of the new node
     * @throws RemotableException when the node cannot start, or the body ends with a checked exception, which is the cause;
     *     unchecked ones are thrown as they are, but for {@link ProcessTerminationException}, which is a normal end
     */
    public void startMaster(MasterBody body) {
        Objects.requireNonNull(body, "body");
        List<NodeId> slaves = new ArrayList<>();
        try (Node node = newLocalNode()) {
            try {
                node.run(self -> {
                    slaves.addAll(findSlaves(self));
                    redirectLogsHere(self, slaves);
                    body.run(self, List.copyOf(slaves));
                });
            } catch (ProcessTerminationException normalEnd) {
                return;
            } finally {
                if (!node.isClosed()) {
                    node.run(self -> Slaves.awaitLines(self, slaves));
                }
            }
        }
    }

    /**
     * Starts a node with a process named {@code slaveController}, and blocks until a master terminates it, or it or this net
     * is closed; then closes the node.
     *
     * {@snippet file="io/remotable/snippets/LocalNetSnippets.java" region="slave"}
     *
     * @throws NodeClosedException when this net is closed before
     * @throws RemotableException  when the node cannot start
     */
    public void startSlave() {
        startSlave(node -> {});
    }

    /**
     * The same, with a node that is prepared before a master can find it.
     *
     * {@snippet file="io/remotable/snippets/LocalNetSnippets.java" region="preparedSlave"}
     *
     * @param prepare gets the node, on the calling thread; what it throws ends the slave and is thrown here
     * @throws NodeClosedException when this net is closed before
     * @throws RemotableException  when the node cannot start
     */
    public void startSlave(Consumer<Node> prepare) {
        startSlave(Objects.requireNonNull(prepare, "prepare"), node -> {});
    }

    void startSlave(Consumer<Node> prepare, Consumer<NodeId> whenReady) {
        try (Node node = start()) {
            prepare.accept(node);
            control(node, whenReady);
        }
    }

    private void control(Node node, Consumer<NodeId> whenReady) {
        try {
            node.run(self -> SlaveController.run(self, () -> {
                discovery.announce(node);
                whenReady.accept(node.id());
            }));
        } catch (ProcessKilledException | NodeClosedException ended) {
            if (!node.isClosed()) {
                throw ended;
            }
        }
    }

    /**
     * Looks for slaves for a second. Those heard of by then have two more to prove themselves, for busy machines.
     *
     * {@snippet file="io/remotable/snippets/LocalNetSnippets.java" region="findSlaves"}
     *
     * @param self a process of a node of this net
     * @return the nodes that answered, sorted
     */
    public List<NodeId> findSlaves(ProcessContext self) {
        return Slaves.among(self, findPeers(SLAVES_WAIT, SLAVES_GRACE));
    }

    /**
     * Ends a slave: its {@link #startSlave()} returns. Waits until its node is gone, for some seconds at most; that of a
     * slave that is gone already counts.
     *
     * {@snippet file="io/remotable/snippets/LocalNetSnippets.java" region="terminateSlave"}
     *
     * @param self  a process of a node of this net
     * @param slave the slave's node
     * @throws io.remotable.process.RemoteCallException when the node is no slave, or does not answer
     */
    public void terminateSlave(ProcessContext self, NodeId slave) {
        Slaves.terminate(self, slave);
    }

    /**
     * Ends all slaves that {@link #findSlaves} finds, and waits until their nodes are gone, for some seconds at most.
     *
     * {@snippet file="io/remotable/snippets/LocalNetSnippets.java" region="terminateAllSlaves"}
     *
     * @param self a process of a node of this net
     */
    public void terminateAllSlaves(ProcessContext self) {
        Slaves.terminateAll(self, findSlaves(self));
    }

    /**
     * Has what is said on other nodes come out on this one. Waits for their answers, for some seconds at most; nodes that
     * die or do not answer are passed over. When this node goes, theirs write their own lines again.
     *
     * {@snippet file="io/remotable/snippets/LocalNetSnippets.java" region="redirectLogsHere"}
     *
     * @param self a process of the node whose {@code logger} is to get the lines
     * @param from the other nodes, slaves or not
     */
    public void redirectLogsHere(ProcessContext self, List<NodeId> from) {
        Slaves.redirectLogs(self, from);
    }

    /** Closes the nodes that are still open; others no longer hear of any. Twice is once. */
    @Override
    public void close() {
        closed = true;
        discovery.close();
        nodes.forEach(Node::close);
    }
}
