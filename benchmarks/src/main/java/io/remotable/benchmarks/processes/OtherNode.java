package io.remotable.benchmarks.processes;

import io.remotable.Remotable;
import io.remotable.node.Node;
import io.remotable.process.NodeId;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The second JVM: a node, and further ones where somebody asks for them. */
public final class OtherNode {
    private static final Queue<Node> FURTHER = new ConcurrentLinkedQueue<>();

    private OtherNode() {}

    /** Starts one more node in this JVM. */
    @Remotable
    static NodeId startFurther() {
        Node node = Node.builder().start();
        FURTHER.add(node);
        return node.id();
    }

    /** Closes those that were started. */
    static void closeFurther() {
        FURTHER.parallelStream().forEach(Node::close);
        FURTHER.clear();
    }

    /**
     * Tells its port and serves until its standard input ends.
     *
     * @param args none
     * @throws IOException when standard input cannot be read
     */
    public static void main(String[] args) throws IOException {
        try (Node node = Node.builder().start()) {
            System.out.println(node.id().port());
            while (System.in.read() >= 0) {
                // whatever comes: only the end counts
            }
        } finally {
            closeFurther();
        }
    }
}
