package io.remotable.node.peer;

import io.remotable.codec.CodecRegistry;
import io.remotable.node.wire.Frames;
import io.remotable.node.wire.Greeting;
import io.remotable.process.CodecException;
import io.remotable.process.DiedDisconnect;
import io.remotable.process.DiedNodeDown;
import io.remotable.process.NodeId;
import io.remotable.scheduler.Duty;
import io.remotable.transport.Address;
import io.remotable.transport.FrameHandler;
import io.remotable.transport.Transport;
import io.remotable.transport.TransportException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.collections.Long2ObjectHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All peers of a node. It greets, believes only who proves the secret (rule 8.4), and hands the frames of trusted peers on.
 * What is not a frame of this protocol is counted, logged once per cause and dropped (rule 1.7).
 */
public final class Peers implements FrameHandler, Duty {
    private static final long LONGEST_ORDINARY_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int MOST_STRANGERS = 1_024;

    /** What is known of an inbound stream. */
    private static final class Inbound {
        final String source;
        final Chunks chunks;

        @Nullable
        Peer peer;

        boolean poisoned;

        Inbound(String source, Chunks chunks) {
            this.source = source;
            this.chunks = chunks;
        }
    }

    private final NodeId self;
    private final PeerSettings settings;
    private final Transport transport;
    private final PeerListener listener;
    private final Faults faults;
    private final Proofs proofs;
    private final GreetingFrames greetings;
    private final Map<Address, Peer> peers = new ConcurrentHashMap<>();

    /** The same, to go through in every cycle without an iterator. Of the reactor's thread. */
    private Peer[] everyPeer = {};

    private final Long2ObjectHashMap<Inbound> streams = new Long2ObjectHashMap<>();
    private boolean leaving;
    private long tickNanos;
    private long now = System.nanoTime();
    private long lastTick = now;
    private long invalidDatagrams;

    /**
     * Knows nobody yet.
     *
     * @param self      this node
     * @param settings  how connections are kept
     * @param transport the network
     * @param registry  what codecs may look up
     * @param listener  hears of connections and frames
     * @param faults    counts what goes wrong
     */
    public Peers(
            NodeId self,
            PeerSettings settings,
            Transport transport,
            CodecRegistry registry,
            PeerListener listener,
            Faults faults) {
        this.self = self;
        this.settings = settings;
        this.tickNanos = settings.tickNanos(settings.limits());
        this.transport = transport;
        this.listener = listener;
        this.faults = faults;
        this.proofs = new Proofs(settings.secret());
        this.greetings = new GreetingFrames(registry, settings.maxMessageLength());
    }

    /**
     * The connection to a node's address. From any thread.
     *
     * @param node the node, in whatever incarnation
     * @return the connection, or null when there is none at present
     */
    public @Nullable Connection connection(NodeId node) {
        Peer peer = peers.get(addressOf(node));
        return peer == null ? null : peer.connection();
    }

    /**
     * Connects to the node at an address, unless that is so already. On the reactor's thread.
     *
     * @param address where
     * @return the connection, sooner or later, or {@link UnreachableException}
     */
    public CompletableFuture<Connection> connect(Address address) {
        if (leaving) {
            return CompletableFuture.failedFuture(new UnreachableException("this node closes"));
        }
        try {
            return peer(address).connect(System.nanoTime());
        } catch (TransportException unusable) {
            return CompletableFuture.failedFuture(new UnreachableException(String.valueOf(unusable.getMessage())));
        }
    }

    /**
     * The nodes that there is contact with. From any thread.
     *
     * @return their connections
     */
    public Collection<Connection> connections() {
        return peers.values().stream()
                .map(Peer::connection)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Tells all peers that this node closes, and makes no new contact from here on. On the reactor's thread. */
    public void leave() {
        leaving = true;
        peers.values().forEach(Peer::sayGoodbye);
    }

    /**
     * Whether everything posted to peers was handed to the network. On the reactor's thread.
     *
     * @return true when nothing waits
     */
    public boolean isDrained() {
        return peers.values().stream().allMatch(Peer::isDrained);
    }

    /** Ends all connections without a word. On the reactor's thread. */
    public void disconnectAll() {
        peers.values().forEach(peer -> peer.disconnect(new DiedDisconnect()));
    }

    private Peer peer(Address address) {
        Peer known = peers.get(address);
        if (known != null) {
            return known;
        }
        Peer fresh = new Peer(address, this);
        peers.put(address, fresh);
        listPeers();
        return fresh;
    }

    private void listPeers() {
        everyPeer = peers.values().toArray(Peer[]::new);
    }

    /** Who is neither connected nor tried is nobody: a greeting or a send makes a new peer of that address. */
    private void forgetIdlePeers() {
        if (peers.values().removeIf(Peer::isIdle)) {
            listPeers();
        }
    }

    /** How many addresses there is contact with, or an attempt at it. From any thread. */
    int size() {
        return peers.size();
    }

    /** Contact begins with a peer, which may be less patient than others. */
    void hurryFor(Greeting.Limits theirs) {
        tickNanos = Math.min(tickNanos, settings.tickNanos(theirs));
    }

    /**
     * Where a node is.
     *
     * @param node the node, in whatever incarnation
     * @return its address
     */
    public static Address addressOf(NodeId node) {
        return new Address(node.host(), node.port());
    }

    @Override
    public int doWork(long nowNanos) {
        now = nowNanos;
        int work = 0;
        for (Peer peer : everyPeer) {
            work += peer.drain();
        }
        if (now - lastTick > tickNanos) {
            excuse(now - lastTick);
            lastTick = now;
            peers.values().forEach(peer -> peer.tick(now));
            forgetIdlePeers();
            countInvalidDatagrams();
        }
        return work;
    }

    private void countInvalidDatagrams() {
        long invalid = transport.invalidDatagrams();
        if (invalid > invalidDatagrams) {
            faults.report(
                    "invalid datagram",
                    "",
                    "ignored what no node sends. Who else sends datagrams to port " + self.port() + "?",
                    invalid - invalidDatagrams);
            invalidDatagrams = invalid;
        }
    }

    @Override
    public long restNanos() {
        return 2 * tickNanos;
    }

    /** While this node itself stood still it could not hear anybody. An ordinary sleep of the reactor is no standstill. */
    private void excuse(long pause) {
        if (pause > Math.max(settings.failureDetection().toNanos() / 4, LONGEST_ORDINARY_PAUSE_NANOS)) {
            peers.values().forEach(peer -> peer.excuse(pause));
        }
    }

    @Override
    public void onStreamOpened(long stream, String source) {
        streams.put(stream, new Inbound(source, new Chunks(settings.longestFrame())));
    }

    @Override
    public void onStreamClosed(long stream) {
        Inbound inbound = streams.remove(stream);
        if (inbound != null && inbound.peer != null) {
            try {
                inbound.peer.onStreamClosed(stream);
            } catch (RuntimeException | Error failure) {
                listener.onFailure(failure);
            }
        }
    }

    @Override
    public void onFrame(long stream, DirectBuffer buffer, int offset, int length) {
        Inbound inbound = streams.get(stream);
        if (inbound == null || inbound.poisoned || length < 1) {
            return;
        }
        try {
            onFrame(stream, inbound, buffer, offset, length);
        } catch (CodecException garbage) {
            faults.report(
                    "garbage",
                    inbound.source + garbage.getMessage(),
                    "disconnected " + inbound.source + ": " + garbage.getMessage());
            disconnect(stream, inbound);
        } catch (TransportException unusable) {
            faults.report(
                    "unusable address",
                    inbound.source,
                    "ignored a greeting from " + inbound.source + ": " + unusable.getMessage());
        } catch (RuntimeException | Error failure) {
            disconnect(stream, inbound); // what came is lost, and nothing may arrive behind a gap (rule 1.2)
            listener.onFailure(failure);
        }
    }

    private void onFrame(long stream, Inbound inbound, DirectBuffer buffer, int offset, int length) {
        byte kind = buffer.getByte(offset);
        Peer peer = inbound.peer;
        if (kind == Frames.GREETING) {
            onGreeting(stream, inbound, greetings.decode(buffer, offset, length));
        } else if (peer != null && peer.trusts(stream)) {
            peer.heard(now);
            onTrusted(inbound, Objects.requireNonNull(peer.connection()), buffer, offset, length);
        } else if (!leaving) {
            faults.report(
                    "untrusted frame",
                    inbound.source,
                    "ignored frames from " + inbound.source + ": it is not connected to this node.");
            if (peer != null && known(inbound, peer.address())) {
                Objects.requireNonNull(inbound.peer).onStrangerSpoke(now);
            }
        }
    }

    private void onTrusted(Inbound inbound, Connection connection, DirectBuffer buffer, int offset, int length) {
        try {
            switch (buffer.getByte(offset)) {
                case Frames.BATCH ->
                    Batch.split(
                            buffer,
                            offset,
                            length,
                            (batch, at, part) -> listener.onFrame(connection, batch, at, part, null));
                case Frames.CHUNK -> onChunk(inbound, connection, buffer, offset, length);
                default -> listener.onFrame(connection, buffer, offset, length, null);
            }
        } finally {
            listener.onFramesEnd();
        }
    }

    private void onChunk(Inbound inbound, Connection connection, DirectBuffer buffer, int offset, int length) {
        Chunks.Transfer whole = inbound.chunks.add(buffer, offset, length);
        if (whole != null) {
            listener.onFrame(connection, whole.frame(), 0, whole.frame().capacity(), whole.outOfBand());
            inbound.chunks.release(whole);
        }
    }

    private void onGreeting(long stream, Inbound inbound, Greeting greeting) {
        Peer peer = inbound.peer;
        switch (greeting) {
            case Greeting.Hello hello -> {
                if (known(inbound, addressOf(hello.node()))) {
                    Objects.requireNonNull(inbound.peer).onHello(stream, hello, now);
                }
            }
            case Greeting.Heartbeat heartbeat -> {
                if (peer != null && peer.trusts(stream)) {
                    peer.heard(now);
                } else if (known(inbound, addressOf(heartbeat.node()))) {
                    Objects.requireNonNull(inbound.peer).onStrangerSpoke(now);
                }
            }
            case Greeting.Proof proof -> {
                if (peer != null) {
                    peer.onProof(stream, proof, now);
                }
            }
            case Greeting.Refused refused -> {
                if (peer != null) {
                    peer.onRefused(refused);
                }
            }
            case Greeting.Goodbye goodbye -> {
                if (peer != null && peer.trusts(stream)) {
                    peer.disconnect(new DiedNodeDown());
                }
            }
        }
    }

    /** Ties a stream to who claims to speak on it; trust comes later. Strangers are not let in without bound. */
    private boolean known(Inbound inbound, Address claimed) {
        if (leaving || claimed.equals(addressOf(self))) {
            return false;
        }
        if (!peers.containsKey(claimed) && peers.size() >= MOST_STRANGERS) {
            forgetIdlePeers();
            if (peers.size() >= MOST_STRANGERS) {
                faults.report("too many strangers", "", "ignored a greeting: " + MOST_STRANGERS + " peers are known.");
                return false;
            }
        }
        inbound.peer = peer(claimed);
        return true;
    }

    private void disconnect(long stream, Inbound inbound) {
        inbound.poisoned = true;
        if (inbound.peer != null && inbound.peer.trusts(stream)) {
            inbound.peer.disconnect(new DiedDisconnect());
        }
    }

    DirectBuffer encode(Greeting greeting) {
        return greetings.encode(greeting);
    }

    Outlet openOutlet(Address address) {
        return new Outlet(transport.open(address), transport.maxFrameLength(), transport::wakeup);
    }

    NodeId self() {
        return self;
    }

    PeerSettings settings() {
        return settings;
    }

    long fingerprint() {
        return settings.fingerprint();
    }

    Proofs proofs() {
        return proofs;
    }

    Faults faults() {
        return faults;
    }

    PeerListener listener() {
        return listener;
    }
}
