package io.remotable.semantics;

import io.remotable.node.Inside;
import io.remotable.node.Network;
import io.remotable.node.Node;
import io.remotable.node.peer.Connection;
import io.remotable.node.peer.Faults;
import io.remotable.node.peer.PeerListener;
import io.remotable.node.peer.PeerSettings;
import io.remotable.node.peer.Peers;
import io.remotable.process.DiedReason;
import io.remotable.process.NodeId;
import io.remotable.scheduler.Reactor;
import io.remotable.table.RemoteTable;
import io.remotable.transport.Address;
import io.remotable.transport.Transport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** A peer that greets as it should, and then says whatever the test likes. */
final class Garbler implements AutoCloseable {
    private final Peers peers;
    private final Reactor reactor;
    private final AtomicInteger lost = new AtomicInteger();

    Garbler(Network network) {
        RemoteTable table = RemoteTable.discover();
        Transport transport = Inside.attach(network);
        Address address = transport.localAddress();
        Duration patience = Duration.ofSeconds(5);
        this.peers = new Peers(
                new NodeId(address.host(), address.port(), 1),
                new PeerSettings(null, table.fingerprint(), 1 << 20, patience, patience),
                transport,
                table,
                new Deaf(),
                new Faults(text -> {}));
        this.reactor = new Reactor("garbler", transport, peers, peers, 0, failure -> {});
        reactor.start();
    }

    /** A connection, made anew when the node ended the one before. */
    Connection connect(Node node) {
        CompletableFuture<Connection> made = new CompletableFuture<>();
        Address address = new Address(node.id().host(), node.id().port());
        reactor.execute(() -> peers.connect(address).thenAccept(made::complete));
        return made.join();
    }

    /** Sends a frame as it is. */
    void say(Node node, byte... frame) {
        Connection connection = connect(node);
        connection.send(new UnsafeBuffer(frame), frame.length, null, () -> {});
    }

    /** How often the node ended the connection. */
    int lost() {
        return lost.get();
    }

    @Override
    public void close() {
        try {
            reactor.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Deaf implements PeerListener {
        @Override
        public void onFailure(Throwable failure) {}

        @Override
        public void onConnected(Connection connection) {}

        @Override
        public void onDisconnected(Connection connection, DiedReason reason) {
            lost.incrementAndGet();
        }

        @Override
        public void onFrame(
                Connection connection, DirectBuffer frame, int offset, int length, byte @Nullable [] outOfBand) {}

        @Override
        public void onFramesEnd() {}
    }
}
