package io.remotable.node;

import io.remotable.node.peer.Peers;
import io.remotable.process.NodeId;
import io.remotable.transport.Transport;
import io.remotable.transport.memory.MemoryNetwork;
import java.lang.reflect.Field;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What tests look at behind a {@link Node}. */
public final class Inside {
    private Inside() {}

    /** A place on a network for a peer that speaks raw frames. */
    public static Transport attach(Network network) {
        return network.attach("localhost", 0);
    }

    /** Cuts one direction between two nodes. */
    public static void cutOneWay(Network network, NodeId from, NodeId to) {
        try {
            Field field = Network.class.getDeclaredField("network");
            field.setAccessible(true);
            ((MemoryNetwork) field.get(network)).cutOneWay(Peers.addressOf(from), Peers.addressOf(to));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes an event that is made when somebody listens. */
    public static void publish(Node node, Supplier<NodeEvent> event) {
        core(node).events().publish(event);
    }

    /** How many processes live, the log process not counted. */
    public static long processes(Node node) {
        return core(node).processes().stream()
                .filter(process -> !core(node).log().is(process))
                .count();
    }

    public static Peers peers(Node node) {
        return core(node).peers();
    }

    /** The state of a node, for the report of a failed test. */
    public static String report(Node node) {
        NodeCore core = core(node);
        return node + "\n  connections " + core.peers().connections()
                + "\n  dead letters " + node.deadLetters()
                + "\n  processes "
                + core.processes().stream().map(Inside::describe).collect(Collectors.joining());
    }

    private static String describe(LocalProcess process) {
        return "\n    " + process + ": " + process.mailbox().size() + " messages, watched by "
                + process.watchers().all();
    }

    static NodeCore core(Node node) {
        try {
            Field field = Node.class.getDeclaredField("core");
            field.setAccessible(true);
            return (NodeCore) field.get(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
