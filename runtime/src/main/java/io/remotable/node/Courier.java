package io.remotable.node;

import io.remotable.codec.Codec;
import io.remotable.codec.Codecs;
import io.remotable.node.mailbox.TypedChannel;
import io.remotable.node.mailbox.Waiting;
import io.remotable.node.peer.Connection;
import io.remotable.node.peer.UnreachableException;
import io.remotable.node.wire.Control;
import io.remotable.process.Identifier;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPortId;
import io.remotable.table.CurrentTable;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Brings messages to processes and channels, here or on other nodes (rules 1.1 to 1.5). */
final class Courier {
    /** How a message to a T becomes a frame. Gets the message instead of capturing it: what captures is made for each. */
    private interface Encoding<T> {
        int encode(Encoders.Encoder encoder, T to, Object message);
    }

    /** What is told of a message sent to a T. */
    private interface Telling<T> {
        NodeEvent event(T to, ProcessId from, Object message);
    }

    private final NodeCore node;

    Courier(NodeCore node) {
        this.node = node;
    }

    /**
     * Sends a message.
     *
     * @param from     the sending process, or null for a thread that is none
     * @param reliable whether the pair's past counts: {@code send}, not {@code usend}
     */
    void send(@Nullable LocalProcess from, ProcessId to, Object message, boolean reliable) {
        if (to.node().equals(node.id())) {
            deliver(to, isolated(from, to, message, NodeEvent.Sent::new));
        } else {
            transmit(from, to, message, reliable, Encoders.Encoder::message, NodeEvent.Sent::new);
        }
    }

    /** Sends a value to a channel. */
    void sendChan(@Nullable LocalProcess from, SendPortId to, Object message) {
        if (to.node().equals(node.id())) {
            deliver(to, isolated(from, to, message, NodeEvent.SentToPort::new));
        } else {
            transmit(from, to, message, true, Encoders.Encoder::port, NodeEvent.SentToPort::new);
        }
    }

    private <T> Object isolated(@Nullable LocalProcess from, T to, Object message, Telling<T> telling) {
        Object isolated = from != null ? isolated(message) : CurrentTable.with(node.table(), () -> isolated(message));
        tell(from, to, message, telling);
        return isolated;
    }

    /** What a receiver on this node gets of a value, which no later change of it can reach (rule 1.5). In a process. */
    Object isolated(Object value) {
        return Codecs.isolated(codecOf(value), value);
    }

    private <T> void tell(@Nullable LocalProcess from, T to, Object message, Telling<T> telling) {
        if (node.events().areHeard()) {
            node.events().publish(telling.event(to, node.pidOf(from), message));
        }
    }

    private <T extends Identifier> void transmit(
            @Nullable LocalProcess from,
            T to,
            Object message,
            boolean reliable,
            Encoding<T> encoding,
            Telling<T> telling) {
        Objects.requireNonNull(message, "message");
        Encoders.Encoder encoder = node.encoders().borrow();
        int length = 0;
        int spent;
        try {
            length = encoding.encode(encoder, to, message);
            tell(from, to, message, telling);
            Connection connection = admitted(reliable ? from : null, from, to);
            if (connection == null || !connection.send(encoder.buffer(), length, encoder.outOfBand(), waiting(from))) {
                node.events().deadLetter(to, message);
            }
            spent = encoder.frameLength(length);
        } finally {
            node.encoders().giveBack(encoder, message, length);
        }
        if (from != null) {
            from.spend(spent);
        }
    }

    /** The connection that a message may take; a void pair makes no contact (rule 6.5). */
    private @Nullable Connection admitted(@Nullable LocalProcess bound, @Nullable LocalProcess from, Identifier to) {
        if (bound == null) {
            return reach(from, to.node());
        }
        Connection established = bound.pairs().connection(to);
        if (established != null || bound.pairs().isVoid(to)) {
            return established;
        }
        Connection connection = reach(from, to.node());
        return bound.pairs().admits(to, connection) ? connection : null;
    }

    /** Sends a message to the owner of a name. */
    void sendToName(@Nullable LocalProcess from, NodeId where, String name, Object message) {
        codecOf(message);
        node.events().publish(() -> new NodeEvent.SentToName(name, where, node.pidOf(from), message));
        if (where.equals(node.id())) {
            ProcessId owner = node.names().whereis(name);
            if (owner != null) {
                send(from, owner, message, false);
            } else {
                node.events().deadLetter(name, message);
            }
        } else if (!control(
                from, where, new Control.ToName(name, node.encoders().wrap(message)))) {
            node.events().deadLetter(name + "@" + where, message);
        }
    }

    /** Puts a message into a mailbox of this node. From any thread. */
    void deliver(ProcessId to, Object message) {
        LocalProcess process = node.process(to);
        if (process != null) {
            deliver(process, message);
        } else {
            node.events().deadLetter(to, message);
        }
    }

    /** Puts a message into the mailbox of a process. From any thread. */
    void deliver(LocalProcess process, Object message) {
        process.deliver(message);
        if (node.events().areHeard()) {
            node.events().publish(new NodeEvent.Received(process.pid(), message));
        }
    }

    /** Puts a value into a channel of this node. From any thread. */
    void deliver(SendPortId to, Object message) {
        LocalProcess owner = node.process(to.process());
        TypedChannel<?> channel = owner == null ? null : owner.channel(to.channel());
        if (channel != null) {
            deliver(channel, message);
        } else {
            node.events().deadLetter(to, message);
        }
    }

    /** Puts a value into a channel; one of another type is dropped and counted (rule 3.4). From any thread. */
    void deliver(TypedChannel<?> channel, Object message) {
        if (!channel.offer(message)) {
            dropWrongType(channel.id(), message);
        } else if (node.events().areHeard()) {
            node.events().publish(new NodeEvent.ReceivedPort(channel.id(), message));
        }
    }

    private void dropWrongType(SendPortId to, Object message) {
        String type = message.getClass().getName();
        node.faults()
                .report(
                        "wrong element type",
                        to + type,
                        "dropped a " + type + " sent to " + to + ": the channel is of another type.");
        node.events().deadLetter(to, message);
    }

    /** Sends a control message behind what the process sent before (rule 1.2). False when there is no contact. */
    boolean control(@Nullable LocalProcess from, NodeId to, Control control) {
        Connection connection = reach(from, to);
        return connection != null && control(from, connection, control);
    }

    /** Sends a control message over a given connection. False when contact was lost. */
    boolean control(@Nullable LocalProcess from, Connection connection, Control control) {
        return node.encoders().with(encoder -> {
            int length = encoder.control(control);
            return connection.send(encoder.buffer(), length, null, waiting(from));
        });
    }

    /** Sends a control message that is answered under a number; the request fails when contact is lost. */
    void request(LocalProcess from, Connection connection, long number, Control control) {
        try {
            if (!control(from, connection, control)) {
                node.requests().fail(number, new ContactLostException());
            }
        } catch (RuntimeException neverSent) {
            node.requests().forget(number);
            throw neverSent;
        }
    }

    /** Sends a control message without waiting, to a node there is contact with. From any thread. */
    void post(NodeId to, Control control) {
        Connection connection = node.peers().connection(to);
        if (connection != null && connection.remote().equals(to)) {
            post(connection, control);
        }
    }

    /** The same over a given connection. */
    void post(Connection connection, Control control) {
        connection.post(node.encoders().frame(control));
    }

    /** A connection to exactly this incarnation of a node, made when there is none; null when it cannot be reached. */
    @Nullable
    Connection reach(@Nullable LocalProcess from, NodeId to) {
        return reach(from, to, (wanted, there) -> wanted.equals(there));
    }

    /** The same within a time; negative for as long as it takes. */
    @Nullable
    Connection reach(LocalProcess from, NodeId to, long nanos) throws TimeoutException {
        try {
            Connection connection = node.contacts().connect(from, to, nanos);
            return to.equals(connection.remote()) ? connection : null;
        } catch (UnreachableException unreachable) {
            return null;
        }
    }

    /** A connection to whatever incarnation is at the address of a node. */
    @Nullable
    Connection reachAddress(@Nullable LocalProcess from, NodeId to) {
        return reach(from, to, NodeId::sameAddress);
    }

    private @Nullable Connection reach(@Nullable LocalProcess from, NodeId to, BiPredicate<NodeId, NodeId> matches) {
        try {
            Connection connection = node.contacts().connect(from, to);
            return matches.test(to, connection.remote()) ? connection : null;
        } catch (UnreachableException unreachable) {
            return null;
        }
    }

    private static Waiting waiting(@Nullable LocalProcess from) {
        return from != null ? from : () -> {};
    }

    @SuppressWarnings("unchecked")
    private Codec<Object> codecOf(Object message) {
        return (Codec<Object>)
                node.table().codec(Objects.requireNonNull(message, "message").getClass());
    }
}
