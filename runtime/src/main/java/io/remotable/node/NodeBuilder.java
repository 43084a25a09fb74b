package io.remotable.node;

import io.remotable.codec.WireFormat;
import io.remotable.node.peer.PeerSettings;
import io.remotable.process.NodeId;
import io.remotable.table.RemoteTable;
import io.remotable.transport.Address;
import io.remotable.transport.Transport;
import io.remotable.transport.aeron.AeronAccess;
import io.remotable.transport.aeron.AeronConfig;
import io.remotable.transport.aeron.AeronTransport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.agrona.ErrorHandler;
import org.jspecify.annotations.Nullable;

/** What {@link Node.Builder} gathers, and the start of a node with it. */
final class NodeBuilder implements Node.Builder {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** By what the default of {@link #failureDetection} is longer than that of Aeron's liveness. */
    private static final Duration AERON_NOTICES_EARLIER = Duration.ofMillis(2_500);

    /** With less, the rests that a reactor takes would be taken for silence. */
    private static final Duration LEAST_FAILURE_DETECTION = Duration.ofMillis(50);

    /** In nanoseconds it can be doubled. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private String host = "localhost";
    private int port;
    private @Nullable Network network;
    private @Nullable RemoteTable table;
    private WireFormat format = WireFormat.COMPACT;
    private @Nullable Secrets secrets;
    private boolean insecure;
    private IdleProfile profile = IdleProfile.BALANCED;
    private int maxMessageLength = 64 * 1024 * 1024;
    private Duration connectTimeout = Duration.ofSeconds(3);
    private Duration failureDetection = Duration.ofSeconds(4);
    private Duration closeTimeout = Duration.ofSeconds(5);
    private PrintStream log = System.err;

    @Override
    public NodeBuilder host(String name) {
        this.host = Objects.requireNonNull(name, "host");
        return this;
    }

    @Override
    public NodeBuilder port(int number) {
        this.port = number;
        return this;
    }

    @Override
    public NodeBuilder network(Network inMemory) {
        this.network = Objects.requireNonNull(inMemory, "network");
        return this;
    }

    @Override
    public NodeBuilder remoteTable(RemoteTable all) {
        this.table = Objects.requireNonNull(all, "remoteTable");
        return this;
    }

    @Override
    public NodeBuilder wireFormat(WireFormat chosen) {
        this.format = Objects.requireNonNull(chosen, "wireFormat");
        return this;
    }

    @Override
    public NodeBuilder secret(String shared) {
        this.secrets = Secrets.of(shared);
        return this;
    }

    @Override
    public NodeBuilder secretFile(Path file) {
        this.secrets = Secrets.ofFile(file);
        return this;
    }

    @Override
    public NodeBuilder insecure() {
        this.insecure = true;
        return this;
    }

    @Override
    public NodeBuilder profile(IdleProfile chosen) {
        this.profile = Objects.requireNonNull(chosen, "profile");
        return this;
    }

    @Override
    public NodeBuilder maxMessageLength(int bytes) {
        if (bytes < 1_024) {
            throw new IllegalArgumentException("maxMessageLength " + bytes + " is less than 1024 bytes");
        }
        this.maxMessageLength = bytes;
        return this;
    }

    @Override
    public NodeBuilder connectTimeout(Duration atMost) {
        this.connectTimeout = atLeast(Duration.ofMillis(1), "connectTimeout", atMost);
        return this;
    }

    @Override
    public NodeBuilder failureDetection(Duration atMost) {
        this.failureDetection = atLeast(LEAST_FAILURE_DETECTION, "failureDetection", atMost);
        return this;
    }

    @Override
    public NodeBuilder closeTimeout(Duration atMost) {
        this.closeTimeout = atLeast(Duration.ofNanos(1), "closeTimeout", atMost);
        return this;
    }

    @Override
    public NodeBuilder logger(PrintStream out) {
        this.log = Objects.requireNonNull(out, "logger");
        return this;
    }

    private static Duration atLeast(Duration least, String name, Duration time) {
        if (time.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    name + " " + time + " is less than " + least + ". Give it that or more.");
        }
        return time.compareTo(FOR_EVER) < 0 ? time : FOR_EVER;
    }

    @Override
    public Node start() {
        AeronAccess.check();
        RemoteTable known = table != null ? table : RemoteTable.discover();
        Secrets shared = secrets != null ? secrets : network != null ? Secrets.NONE : Secrets.ofEnvironment();
        if (network == null) {
            shared.checkAllows(host, insecure);
        }
        CompletableFuture<NodeCore> started = new CompletableFuture<>();
        ErrorHandler errors = error -> started.thenAccept(core -> core.onTransportError(error));
        Transport transport = network != null
                ? network.attach(host, port)
                : AeronTransport.launch(aeronConfig().withErrors(errors));
        try {
            Address address = transport.localAddress();
            NodeId id = new NodeId(address.host(), address.port(), RANDOM.nextLong());
            PeerSettings peers = new PeerSettings(
                    shared.bytes(), known.fingerprint(), maxMessageLength, connectTimeout, failureDetection);
            NodeSettings settings = new NodeSettings(known, format, peers, closeTimeout, profile.spin(), log);
            NodeCore core = new NodeCore(id, transport, settings);
            started.complete(core);
            return new Node(core);
        } catch (RuntimeException | Error failure) {
            transport.close();
            throw failure;
        }
    }

    private AeronConfig aeronConfig() {
        AeronConfig config = AeronConfig.of(host, port);
        Duration longest = failureDetection.minus(AERON_NOTICES_EARLIER);
        return longest.compareTo(config.liveness()) > 0 ? config.withLiveness(longest) : config;
    }
}
