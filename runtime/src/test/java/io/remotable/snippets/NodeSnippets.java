package io.remotable.snippets;

import io.remotable.node.Network;
import io.remotable.node.Node;
import io.remotable.node.NodeEvent;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.snippets.Shop.Order;
import io.remotable.snippets.Shop.Pong;
import io.remotable.snippets.Shop.Temperature;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** What the javadoc of {@code Node} and {@code Network} shows. */
final class NodeSnippets {
    private NodeSnippets() {}

    static void starting() {
        // @start region="node"
        try (Node node = Node.builder().host("localhost").port(44444).start()) {
            node.run(self -> self.say("hello from %s", self.pid()));
        }
        // @end
    }

    static Node building(Path secret) {
        // @start region="builder"
        Node node = Node.builder().host("192.168.0.7").secretFile(secret).start();
        // @end
        return node;
    }

    static void inMemory() {
        // @start region="network"
        Network network = Network.create();
        try (Node a = Node.inMemory(network);
                Node b = Node.inMemory(network)) {
            network.breakConnection(a.id(), b.id());
        }
        // @end
    }

    static void running(Node node) {
        // @start region="fork"
        ProcessId server = node.fork(Shop::pingServer);
        // @end
        // @start region="run"
        node.run(self -> self.say("%s", self.expect(Pong.class)));
        // @end
        // @start region="call"
        Order order = node.call(self -> self.expect(Order.class));
        // @end
        // @start region="send"
        node.send(server, new Temperature(21.5));
        // @end
        System.out.println(order);
    }

    static void observing(Node node, Flow.Subscriber<NodeEvent> listener) {
        // @start region="events"
        node.events().subscribe(listener);
        // @end
        // @start region="lookUp"
        CompletableFuture<Optional<NodeId>> other = node.lookUp("192.168.0.8", 44444);
        // @end
        // @start region="publish"
        node.publish("opening time");
        // @end
        // @start region="onClose"
        node.onClose().thenRun(() -> System.out.println(node.id() + " closes"));
        // @end
        // @start region="faults"
        System.out.println(node.faults("unknown type") + " messages of unknown types");
        // @end
        // @start region="deadLetters"
        System.out.println(node.deadLetters() + " dead letters");
        // @end
        System.out.println(other);
    }

    static void networks(Node a, Node b) {
        // @start region="seed"
        Network network = Network.create(42);
        // @end
        // @start region="break"
        network.breakConnection(a.id(), b.id());
        // @end
        // @start region="silence"
        network.silence(a.id(), b.id());
        // @end
        // @start region="heal"
        network.heal(a.id(), b.id());
        // @end
        // @start region="delay"
        network.delay(a.id(), b.id(), Duration.ofMillis(1), Duration.ofMillis(20));
        // @end
        // @start region="stall"
        network.stall(b.id());
        network.resume(b.id());
        // @end
        // @start region="kill"
        network.kill(b.id());
        // @end
    }
}
