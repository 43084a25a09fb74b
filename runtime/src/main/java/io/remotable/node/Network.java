package io.remotable.node;

import io.remotable.node.peer.Peers;
import io.remotable.process.NodeId;
import io.remotable.transport.Transport;
import io.remotable.transport.memory.MemoryNetwork;
import java.time.Duration;

/**
 * A network within this JVM, for tests: nodes on it are as separate as on two machines, and contact between pairs of them
 * can be broken, delayed and healed. Random delays follow a seed. From any thread.
 *
 * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="network"}
 */
public final class Network {
    private final MemoryNetwork network;

    private Network(MemoryNetwork network) {
        this.network = network;
    }

    /**
     * A network with nobody on it.
     *
     * @return the network
     */
    public static Network create() {
        return new Network(new MemoryNetwork());
    }

    /**
     * A network with nobody on it, whose delays repeat.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="seed"}
     *
     * @param seed of the random delays
     * @return the network
     */
    public static Network create(long seed) {
        return new Network(new MemoryNetwork(seed));
    }

    /**
     * Cuts two nodes off from each other, both ways. What is under way is lost, and both notice.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="break"}
     *
     * @param a one node
     * @param b the other
     */
    public void breakConnection(NodeId a, NodeId b) {
        network.cut(Peers.addressOf(a), Peers.addressOf(b));
    }

    /**
     * Cuts two nodes off from each other, both ways, without either noticing: only their silence tells.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="silence"}
     *
     * @param a one node
     * @param b the other
     */
    public void silence(NodeId a, NodeId b) {
        network.cutSilently(Peers.addressOf(a), Peers.addressOf(b));
    }

    /**
     * Ends what was broken, silenced or delayed between two nodes.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="heal"}
     *
     * @param a one node
     * @param b the other
     */
    public void heal(NodeId a, NodeId b) {
        network.heal(Peers.addressOf(a), Peers.addressOf(b));
    }

    /**
     * Delays what goes between two nodes by random times. Each direction keeps its order; different pairs overtake each
     * other.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="delay"}
     *
     * @param a     one node
     * @param b     the other
     * @param least the shortest delay
     * @param most  the longest delay
     */
    public void delay(NodeId a, NodeId b, Duration least, Duration most) {
        network.delay(Peers.addressOf(a), Peers.addressOf(b), least, most);
    }

    /**
     * Makes a node hang: it hears nothing until {@link #resume}.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="stall"}
     *
     * @param node the node
     */
    public void stall(NodeId node) {
        network.stall(Peers.addressOf(node));
    }

    /**
     * Lets a hanging node go on.
     *
     * @param node the node
     */
    public void resume(NodeId node) {
        network.resume(Peers.addressOf(node));
    }

    /**
     * Cuts a node off from everybody without a word, as if its machine lost power.
     *
     * {@snippet file="io/remotable/snippets/NodeSnippets.java" region="kill"}
     *
     * @param node the node
     */
    public void kill(NodeId node) {
        network.kill(Peers.addressOf(node));
    }

    Transport attach(String host, int port) {
        return network.attach(host, port);
    }
}
