package io.remotable.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NodeOnCloseTest {
    @Test
    void shouldRunOnceOnTheClosingThreadWhileTheNodeIsStillReached() {
        Network network = Network.create();
        List<Thread> ran = new ArrayList<>();
        AtomicBoolean reached = new AtomicBoolean();
        try (Node other = Node.inMemory(network)) {
            Node node = Node.inMemory(network);
            node.onClose().thenRun(() -> {
                ran.add(Thread.currentThread());
                reached.set(
                        other.lookUp(node.id().host(), node.id().port()).join().isPresent());
            });
            assertThat(ran).isEmpty();
            node.close();
            node.close();
        }
        assertThat(ran).containsExactly(Thread.currentThread());
        assertThat(reached).isTrue();
    }

    @Test
    void shouldRunAtOnceWhenTheNodeIsClosedAlready() {
        Node node = Node.inMemory(Network.create());
        node.close();
        AtomicBoolean ran = new AtomicBoolean();
        node.onClose().thenRun(() -> ran.set(true));
        assertThat(ran).isTrue();
    }

    @Test
    void shouldCloseTheNodeThoughWhatDependsOnItFails() {
        Node node = Node.inMemory(Network.create());
        node.onClose().thenRun(() -> {
            throw new IllegalStateException("of what depends on it");
        });
        node.close();
        assertThat(node.isClosed()).isTrue();
    }
}
