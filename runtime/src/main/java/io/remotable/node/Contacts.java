package io.remotable.node;

import io.remotable.node.peer.Connection;
import io.remotable.node.peer.Peers;
import io.remotable.node.peer.UnreachableException;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.transport.Address;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Makes contact with other nodes. What waits is not for the reactor's thread. */
final class Contacts {
    private final NodeCore node;
    private final Map<NodeId, CompletableFuture<Void>> passing = new ConcurrentHashMap<>();

    Contacts(NodeCore node) {
        this.node = node;
    }

    /** A connection to whoever is at the address of a node. */
    Connection connect(@Nullable LocalProcess from, NodeId to) {
        Connection present = node.peers().connection(to);
        if (present != null) {
            return present;
        }
        CompletableFuture<Connection> answer = connecting(to);
        return from != null ? from.await(answer) : await(answer, to);
    }

    /**
     * The same within a time.
     *
     * @param nanos negative for as long as it takes
     */
    Connection connect(LocalProcess from, NodeId to, long nanos) throws TimeoutException {
        Connection present = node.peers().connection(to);
        return present != null ? present : from.await(connecting(to), nanos);
    }

    private Connection await(CompletableFuture<Connection> answer, NodeId to) {
        try {
            return answer.orTimeout(patienceNanos(), TimeUnit.NANOSECONDS).join();
        } catch (CompletionException e) {
            node.checkOpen();
            throw e.getCause() instanceof TimeoutException
                    ? new UnreachableException("no answer from " + to)
                    : Sneaky.raise(e.getCause());
        }
    }

    private CompletableFuture<Connection> connecting(NodeId to) {
        node.checkOpen();
        CompletableFuture<Connection> answer = new CompletableFuture<>();
        node.reactor()
                .execute(() -> node.peers().connect(Peers.addressOf(to)).whenComplete((connection, failure) -> {
                    if (failure != null) {
                        answer.completeExceptionally(failure);
                    } else {
                        answer.complete(connection);
                    }
                }));
        return answer;
    }

    /** Who is at an address; empty when nobody answers in time. Completes on a thread of its own, not on the reactor's. */
    CompletableFuture<Optional<NodeId>> lookUp(Address address) {
        if (node.isClosed()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        if (address.equals(Peers.addressOf(node.id()))) {
            return CompletableFuture.completedFuture(Optional.of(node.id()));
        }
        CompletableFuture<Optional<NodeId>> answer = new CompletableFuture<>();
        node.reactor()
                .execute(() -> node.peers()
                        .connect(address)
                        .whenCompleteAsync((connection, failure) ->
                                answer.complete(Optional.ofNullable(connection).map(Connection::remote))));
        return answer.completeOnTimeout(Optional.empty(), patienceNanos(), TimeUnit.NANOSECONDS);
    }

    /** An attempt ends by itself after the connect timeout, unless the node closes. */
    private long patienceNanos() {
        return 2 * node.settings().peers().connectTimeout().toNanos();
    }

    /** Sends a message on to another node from the reactor's thread, which must not wait: others do, one after the other. */
    void passOn(ProcessId to, Object message) {
        NodeId there = to.node();
        CompletableFuture<Void> last = passing.compute(
                there,
                (id, before) -> (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                        .handleAsync((done, failure) -> pass(to, message), Thread::startVirtualThread));
        last.whenComplete((done, failure) -> passing.remove(there, last));
    }

    private Void pass(ProcessId to, Object message) {
        node.courier().send(null, to, message, false);
        return null;
    }
}
