package io.remotable.node.peer;

import io.remotable.codec.Codec;
import io.remotable.codec.Marshaller;
import io.remotable.codec.WireFormat;
import io.remotable.node.Inside;
import io.remotable.node.Network;
import io.remotable.node.Node;
import io.remotable.node.wire.Control;
import io.remotable.node.wire.ControlCodec;
import io.remotable.node.wire.Frames;
import io.remotable.node.wire.Greeting;
import io.remotable.node.wire.GreetingCodec;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.table.RemoteTable;
import io.remotable.transport.Address;
import io.remotable.transport.FrameHandler;
import io.remotable.transport.Link;
import io.remotable.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;
import org.agrona.DirectBuffer;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;

/** Somebody on the network who speaks frames and keeps no rules. */
final class Stranger implements FrameHandler, AutoCloseable {
    static final Greeting.Limits LIMITS =
            new Greeting.Limits(64 << 20, Duration.ofSeconds(4).toNanos());

    private static final long PATIENCE_NANOS = 15_000_000_000L;

    private final RemoteTable table = RemoteTable.discover();
    private final Marshaller marshaller = WireFormat.COMPACT.newMarshaller(table, 1 << 20);
    private final Transport transport;
    private final Deque<Greeting> heard = new ArrayDeque<>();
    private Link link;
    final NodeId id;
    final NodeId target;

    Stranger(Network network, Node target) {
        this.transport = Inside.attach(network);
        this.target = target.id();
        this.id = new NodeId(
                transport.localAddress().host(), transport.localAddress().port(), 77);
        this.link = transport.open(new Address(this.target.host(), this.target.port()));
    }

    /** Goes on over a stream of its own. */
    void openAgain() {
        link = transport.open(new Address(target.host(), target.port()));
    }

    void say(Greeting greeting) {
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        buffer.putByte(0, Frames.GREETING);
        buffer.putByte(Frames.GREETING_VERSION, (byte) Frames.VERSION);
        int length = marshaller.encode(GreetingCodec.INSTANCE, greeting, buffer, Frames.GREETING_VALUE);
        send(buffer, Frames.GREETING_VALUE + length);
    }

    void control(Control control) {
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        buffer.putByte(0, Frames.CONTROL);
        int length = marshaller.encode(ControlCodec.INSTANCE, control, buffer, Frames.CONTROL_VALUE);
        send(buffer, Frames.CONTROL_VALUE + length);
    }

    <T> void message(ProcessId to, Codec<T> codec, T value) {
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        buffer.putByte(0, Frames.MESSAGE);
        buffer.putByte(Frames.FORMAT, (byte) WireFormat.COMPACT.ordinal());
        buffer.putLong(Frames.TARGET, to.localId(), Frames.ORDER);
        buffer.putLong(Frames.TYPE, table.typeId(codec), Frames.ORDER);
        int length = marshaller.encode(codec, value, buffer, Frames.MESSAGE_VALUE);
        send(buffer, Frames.MESSAGE_VALUE + length);
    }

    void bytes(byte[] frame) {
        send(new UnsafeBuffer(frame), frame.length);
    }

    private void send(DirectBuffer frame, int length) {
        long start = System.nanoTime();
        while (link.offer(frame, 0, length) != Link.Offer.ACCEPTED) {
            transport.poll(this, 10);
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new AssertionError("nobody takes the frame");
            }
            Thread.yield();
        }
    }

    /** The next greeting of a kind that something is true of. */
    <T extends Greeting> T hear(Class<T> kind, Predicate<T> condition) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE_NANOS) {
            for (Greeting greeting = heard.poll(); greeting != null; greeting = heard.poll()) {
                if (kind.isInstance(greeting) && condition.test(kind.cast(greeting))) {
                    return kind.cast(greeting);
                }
            }
            transport.poll(this, 10);
            Thread.yield();
        }
        throw new AssertionError("no " + kind.getSimpleName() + " was heard");
    }

    /** Comes to be trusted, as a node with this secret would. Returns the proof that it gave. */
    Greeting.Proof connect(@Nullable String secret, Greeting.Hello hello) {
        say(hello);
        Greeting.Hello theirs = hear(Greeting.Hello.class, any -> true);
        Greeting.Proof proof = prove(secret, hello, theirs);
        say(proof);
        return proof;
    }

    private Greeting.Proof prove(@Nullable String secret, Greeting.Hello mine, Greeting.Hello theirs) {
        Proofs proofs = new Proofs(secret == null ? null : secret.getBytes(StandardCharsets.UTF_8));
        byte[] mac = proofs.prove(mine.node(), mine.nonce(), theirs.node(), theirs.nonce());
        return new Greeting.Proof(theirs.nonce(), mac);
    }

    Greeting.Hello hello(NodeId as) {
        return new Greeting.Hello(as, Proofs.nonce(), table.fingerprint(), new byte[0], LIMITS);
    }

    @Override
    public void onStreamOpened(long stream, String source) {}

    @Override
    public void onStreamClosed(long stream) {}

    @Override
    public void onFrame(long stream, DirectBuffer buffer, int offset, int length) {
        if (buffer.getByte(offset) == Frames.GREETING) {
            heard.add(marshaller.decode(
                    GreetingCodec.INSTANCE, buffer, offset + Frames.GREETING_VALUE, length - Frames.GREETING_VALUE));
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
