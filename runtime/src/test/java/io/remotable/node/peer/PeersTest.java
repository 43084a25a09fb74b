package io.remotable.node.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.process.DiedReason;
import io.remotable.process.NodeId;
import io.remotable.table.RemoteTable;
import io.remotable.transport.Address;
import io.remotable.transport.Transport;
import io.remotable.transport.memory.MemoryNetwork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which peers are kept in mind, in a time of the test's own. */
@Timeout(60)
class PeersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final class Deaf implements PeerListener {
        @Override
        public void onConnected(Connection connection) {}

        @Override
        public void onDisconnected(Connection connection, DiedReason reason) {}

        @Override
        public void onFrame(
                Connection connection, DirectBuffer frame, int offset, int length, byte @Nullable [] outOfBand) {}

        @Override
        public void onFramesEnd() {}

        @Override
        public void onFailure(Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private final MemoryNetwork network = new MemoryNetwork();
    private final Transport one = network.attach("localhost", 0);
    private final Transport other = network.attach("localhost", 0);
    private final Peers peers = peers(one);
    private final Peers others = peers(other);
    private long now = System.nanoTime();

    private static Peers peers(Transport transport) {
        RemoteTable table = RemoteTable.discover();
        Address own = transport.localAddress();
        return new Peers(
                new NodeId(own.host(), own.port(), 1),
                new PeerSettings(null, table.fingerprint(), 1 << 20, PATIENCE, PATIENCE),
                transport,
                table,
                new Deaf(),
                new Faults(text -> {}));
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private void pass(Duration time) {
        now += time.toNanos();
        for (int i = 0; i < 20; i++) {
            one.poll(peers, 100);
            other.poll(others, 100);
            peers.doWork(now);
            others.doWork(now);
        }
    }

    private void passUnanswered() {
        pass(PATIENCE.plusSeconds(1));
        pass(PATIENCE.plusSeconds(1));
    }

    @Test
    void shouldForgetWhoDoesNotAnswer() {
        List<CompletableFuture<Connection>> answers = new ArrayList<>();
        for (int port = 50_000; port < 50_100; port++) {
            answers.add(peers.connect(new Address("localhost", port)));
        }
        assertThat(peers.size()).isEqualTo(100);

        passUnanswered();

        assertThat(answers).allMatch(CompletableFuture::isCompletedExceptionally);
        assertThat(peers.size()).isZero();
    }

    @Test
    void shouldForgetAnAddressThatCannotBeUsed() {
        assertThatThrownBy(() -> peers.connect(new Address(" ", 1)).join()).hasMessageContaining("address");

        passUnanswered();

        assertThat(peers.size()).isZero();
    }

    @Test
    void shouldForgetWhoIsGoneAndConnectAgain() {
        CompletableFuture<Connection> first = peers.connect(other.localAddress());
        pass(Duration.ofMillis(100));
        assertThat(first.join().isOpen()).isTrue();

        network.cut(one.localAddress(), other.localAddress());
        pass(Duration.ofMillis(100));
        pass(Duration.ofMillis(100));
        assertThat(first.join().isOpen()).isFalse();
        assertThat(peers.size()).isZero();
        network.heal(one.localAddress(), other.localAddress());

        CompletableFuture<Connection> second = peers.connect(other.localAddress());
        pass(Duration.ofMillis(100));
        assertThat(second.join().isOpen()).isTrue();
        assertThat(peers.size()).isOne();
    }

    @Test
    void shouldKeepWhoAnswers() {
        CompletableFuture<Connection> answer = peers.connect(other.localAddress());
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofMillis(100));
        }
        assertThat(answer.join().isOpen()).isTrue();
        assertThat(peers.size()).isOne();
    }
}
