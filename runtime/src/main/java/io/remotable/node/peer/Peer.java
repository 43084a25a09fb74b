package io.remotable.node.peer;

import io.remotable.node.wire.Greeting;
import io.remotable.process.DiedDisconnect;
import io.remotable.process.DiedReason;
import io.remotable.process.NodeId;
import io.remotable.transport.Address;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The node at one address, in whatever incarnation: at most one connection, and at most one attempt at a new one. All but
 * {@link #connection()} is for the reactor's thread.
 */
final class Peer {
    private static final long HELLO_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Address address;
    private final Peers peers;
    private volatile @Nullable Connection connection;
    private long connectionStream;
    private byte[] connectionNonce = {};
    private byte[] ownNonce = {};
    private long lastProofAt;
    private @Nullable Attempt attempt;
    private long lastHeardAt;
    private long lastHeartbeatAt;

    Peer(Address address, Peers peers) {
        this.address = address;
        this.peers = peers;
    }

    Address address() {
        return address;
    }

    /** The connection, if there is one. From any thread. */
    @Nullable
    Connection connection() {
        return connection;
    }

    boolean trusts(long stream) {
        return connection != null && stream == connectionStream;
    }

    boolean isIdle() {
        return connection == null && attempt == null;
    }

    void heard(long now) {
        lastHeardAt = now;
    }

    void excuse(long pause) {
        lastHeardAt += pause;
    }

    CompletableFuture<Connection> connect(long now) {
        Connection current = connection;
        if (current != null) {
            return CompletableFuture.completedFuture(current);
        }
        Attempt wanted = attempt(now);
        wanted.want(now);
        return wanted.outcome;
    }

    private Attempt attempt(long now) {
        Attempt current = attempt;
        if (current == null) {
            current = new Attempt(peers.openOutlet(address), now);
            attempt = current;
            sayHello(current, now);
        }
        return current;
    }

    private void sayHello(Attempt current, long now) {
        current.lastHelloAt = now;
        byte[] holds = connection == null ? new byte[0] : connectionNonce;
        current.outlet.post(peers.encode(new Greeting.Hello(
                peers.self(),
                current.nonce,
                peers.fingerprint(),
                holds,
                peers.settings().limits())));
    }

    /** A peer that speaks without being trusted believes in a connection that ended here: a greeting tells it. */
    void onStrangerSpoke(long now) {
        attempt(now);
    }

    void onHello(long stream, Greeting.Hello hello, long now) {
        Connection established = connection;
        if (established != null && Arrays.equals(hello.nonce(), connectionNonce)) {
            proveAgain(established, now);
            return;
        }
        if (established != null && Arrays.equals(hello.holds(), ownNonce)) {
            return;
        }
        Attempt current = attempt(now);
        Greeting.Hello before = current.theirs.put(stream, hello);
        if (!current.mayAnswer(stream)) {
            return;
        }
        if (before == null || !Arrays.equals(before.nonce(), hello.nonce())) {
            sayHello(current, now);
        }
        prove(current.outlet, current.nonce, hello.node(), hello.nonce());
    }

    private void prove(Outlet outlet, byte[] nonce, NodeId verifier, byte[] verifiersNonce) {
        byte[] mac = peers.proofs().prove(peers.self(), nonce, verifier, verifiersNonce);
        outlet.post(peers.encode(new Greeting.Proof(verifiersNonce, mac)));
    }

    /** The peer still greets: the proof did not reach it. */
    private void proveAgain(Connection established, long now) {
        if (now - lastProofAt > HELLO_AGAIN_NANOS / 2) {
            lastProofAt = now;
            prove(established.outlet(), ownNonce, established.remote(), connectionNonce);
            peers.listener().onProved(established);
        }
    }

    void onProof(long stream, Greeting.Proof proof, long now) {
        Attempt current = attempt;
        Greeting.Hello hello = current == null ? null : current.theirs.get(stream);
        if (current == null || hello == null || !Arrays.equals(proof.answers(), current.nonce)) {
            return;
        }
        if (!peers.proofs().verify(proof.mac(), hello.node(), hello.nonce(), peers.self(), current.nonce)) {
            peers.faults()
                    .report(
                            "refused peer",
                            address,
                            "refused " + hello.node() + ": its secret is not this node's. Give both the same secret.");
            current.outlet.post(
                    peers.encode(new Greeting.Refused(hello.nonce(), "the secrets of the two nodes differ")));
            current.theirs.remove(stream);
            return;
        }
        establish(current, stream, hello, now);
    }

    private void establish(Attempt current, long stream, Greeting.Hello hello, long now) {
        disconnect(new DiedDisconnect());
        Connection fresh = new Connection(hello.node(), hello.fingerprint(), hello.limits(), current.outlet);
        attempt = null;
        connectionStream = stream;
        connectionNonce = hello.nonce();
        ownNonce = current.nonce;
        lastProofAt = now;
        lastHeardAt = now;
        peers.listener().onProved(fresh);
        connection = fresh;
        peers.hurryFor(fresh.limits());
        peers.listener().onConnected(fresh);
        current.outcome.complete(fresh);
    }

    void onRefused(Greeting.Refused refused) {
        if (attempt != null && Arrays.equals(refused.answers(), attempt.nonce)) {
            fail(attempt, "it refuses this node: " + refused.reason());
        }
    }

    void onStreamClosed(long stream) {
        if (trusts(stream)) {
            disconnect(new DiedDisconnect());
        }
        if (attempt != null) {
            attempt.theirs.remove(stream);
        }
    }

    /** Ends the connection; everybody who watches over it is told. */
    void disconnect(DiedReason reason) {
        Connection lost = connection;
        if (lost != null) {
            connection = null;
            lost.end();
            peers.listener().onDisconnected(lost, reason);
        }
    }

    int tick(long now) {
        Connection current = connection;
        if (current != null) {
            if (now - lastHeardAt > peers.settings().failureDetection().toNanos()) {
                disconnect(new DiedDisconnect());
            } else if (now - lastHeartbeatAt > peers.settings().heartbeatNanos(current.limits())) {
                lastHeartbeatAt = now;
                current.post(peers.encode(new Greeting.Heartbeat(peers.self())));
            }
        }
        Attempt pending = attempt;
        if (pending != null) {
            tick(pending, now);
        }
        return 0;
    }

    private void tick(Attempt pending, long now) {
        String failure = pending.outlet.link().failure();
        if (failure != null) {
            fail(pending, failure);
        } else if (pending.age(now) > peers.settings().connectTimeout().toNanos()) {
            fail(
                    pending,
                    "no answer from " + address + " within "
                            + peers.settings().connectTimeout().toMillis() + " ms. Is a node running there?");
        } else if (now - pending.lastHelloAt > HELLO_AGAIN_NANOS && pending.outlet.isDrained()) {
            pending.answerAgain();
            sayHello(pending, now);
        }
    }

    private void fail(Attempt failed, String reason) {
        attempt = null;
        failed.outlet.close();
        failed.outcome.completeExceptionally(new UnreachableException(reason));
    }

    int drain() {
        Connection current = connection;
        Attempt pending = attempt;
        return (current == null ? 0 : current.outlet().drain()) + (pending == null ? 0 : pending.outlet.drain());
    }

    void sayGoodbye() {
        Connection current = connection;
        if (current != null) {
            current.post(peers.encode(new Greeting.Goodbye()));
        }
        Attempt answered = answered();
        if (answered != null) {
            answered.outlet.post(peers.encode(new Greeting.Goodbye())); // the peer may trust this node already
        }
    }

    private @Nullable Attempt answered() {
        Attempt pending = attempt;
        return pending != null && !pending.theirs.isEmpty() ? pending : null;
    }

    boolean isDrained() {
        Connection current = connection;
        Attempt answered = answered();
        return (current == null || current.outlet().isDrained()) && (answered == null || answered.outlet.isDrained());
    }
}
