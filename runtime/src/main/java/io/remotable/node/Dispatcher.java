package io.remotable.node;

import io.remotable.codec.Codec;
import io.remotable.codec.Marshaller;
import io.remotable.codec.PeerRegistry;
import io.remotable.codec.WireFormat;
import io.remotable.node.mailbox.Parcel;
import io.remotable.node.mailbox.TypedChannel;
import io.remotable.node.peer.Connection;
import io.remotable.node.peer.PeerListener;
import io.remotable.node.wire.Control;
import io.remotable.node.wire.ControlCodec;
import io.remotable.node.wire.Frames;
import io.remotable.process.CodecException;
import io.remotable.process.DiedReason;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPortId;
import io.remotable.process.SpawnException;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.Nullable;

/** What peers send, brought to where it belongs. On the reactor's thread; never waits. */
final class Dispatcher implements PeerListener {
    private static final WireFormat[] FORMATS = WireFormat.values();

    private final NodeCore node;
    private final OtherBuilds otherBuilds;
    private final @Nullable Marshaller[] marshallers = new Marshaller[FORMATS.length];

    /** Messages often come in rows: the receiver and the type of the last one are found without a look-up. */
    private @Nullable LocalProcess lastReceiver;

    private @Nullable Codec<?> lastCodec;
    private long lastType;

    /** What came for the last receiver, before anything else did. */
    private final Parcel parcel = new Parcel();

    Dispatcher(NodeCore node) {
        this.node = node;
        this.otherBuilds = new OtherBuilds(node);
    }

    @Override
    public void onFailure(Throwable failure) {
        node.onReactorFailure(failure);
    }

    @Override
    public void onProved(Connection connection) {
        otherBuilds.introduce(connection);
    }

    @Override
    public void onConnected(Connection connection) {
        node.events().publish(() -> new NodeEvent.Connected(connection.remote()));
    }

    @Override
    public void onDisconnected(Connection connection, DiedReason reason) {
        NodeId there = connection.remote();
        otherBuilds.disconnected(connection);
        node.requests().failAll(there, new ContactLostException());
        node.children().disconnected(connection, reason);
        node.watches().disconnected(there, reason);
        node.events().publish(() -> new NodeEvent.Disconnected(there, reason));
    }

    @Override
    public void onFrame(
            Connection connection, DirectBuffer frame, int offset, int length, byte @Nullable [] outOfBand) {
        byte kind = frame.getByte(offset);
        if (outOfBand != null && kind == Frames.CONTROL) {
            throw new CodecException(
                    "a control frame has nothing out of band, yet " + outOfBand.length + " bytes came");
        }
        if (kind != Frames.MESSAGE) {
            onFramesEnd();
        }
        switch (kind) {
            case Frames.MESSAGE -> onMessage(connection, frame, offset, length, outOfBand);
            case Frames.PORT -> onPort(connection, frame, offset, length, outOfBand);
            case Frames.CONTROL -> onControl(connection, frame, offset, length);
            default -> throw new CodecException("unknown frame " + kind);
        }
    }

    private void onMessage(
            Connection connection, DirectBuffer frame, int offset, int length, byte @Nullable [] outOfBand) {
        Object message = decode(connection, frame, offset, length, Frames.MESSAGE_VALUE, outOfBand);
        if (message != null) {
            long target = target(frame, offset);
            LocalProcess receiver = receiver(target);
            if (receiver == null) {
                node.events().deadLetter(new ProcessId(node.id(), target), message);
            } else if (node.events().areHeard()) {
                onFramesEnd();
                node.courier().deliver(receiver, message);
            } else {
                parcel.add(message);
            }
        }
    }

    @Override
    public void onFramesEnd() {
        LocalProcess receiver = lastReceiver;
        if (receiver != null && !parcel.isEmpty()) {
            receiver.deliver(parcel);
        }
    }

    private void onPort(
            Connection connection, DirectBuffer frame, int offset, int length, byte @Nullable [] outOfBand) {
        Object message = decode(connection, frame, offset, length, Frames.PORT_VALUE, outOfBand);
        if (message != null) {
            long target = target(frame, offset);
            long number = frame.getLong(offset + Frames.CHANNEL, Frames.ORDER);
            LocalProcess owner = receiver(target);
            TypedChannel<?> channel = owner == null ? null : owner.channel(number);
            if (channel != null) {
                node.courier().deliver(channel, message);
            } else {
                node.events().deadLetter(new SendPortId(new ProcessId(node.id(), target), number), message);
            }
        }
    }

    private @Nullable LocalProcess receiver(long target) {
        LocalProcess receiver = lastReceiver;
        if (receiver == null || receiver.pid().localId() != target || receiver.isUnlisted()) {
            onFramesEnd();
            receiver = node.process(target);
            lastReceiver = receiver;
        }
        return receiver;
    }

    private static long target(DirectBuffer frame, int offset) {
        return frame.getLong(offset + Frames.TARGET, Frames.ORDER);
    }

    /** The value of a frame; null when this node does not know its type or must not read what another build wrote. */
    private @Nullable Object decode(
            Connection connection, DirectBuffer frame, int offset, int length, int value, byte @Nullable [] outOfBand) {
        if (length < value) {
            throw new CodecException("a frame is cut short: " + length + " bytes");
        }
        long type = frame.getLong(offset + Frames.TYPE, Frames.ORDER);
        Codec<?> codec = codec(type);
        if (codec == null) {
            node.faults().unknownType(connection, type);
            return null;
        }
        try {
            byte format = frame.getByte(offset + Frames.FORMAT);
            PeerRegistry known = connection.otherBuild();
            Marshaller marshaller = known == null ? marshaller(format) : marshaller(connection, known, format, type);
            return marshaller.decode(codec, frame, offset + value, length - value, outOfBand);
        } catch (CodecException unreadable) {
            node.faults().unreadable(connection, codec.name(), unreadable);
            return null;
        }
    }

    /** For a value of a peer of another build; refuses a type that is laid out otherwise there. */
    private Marshaller marshaller(Connection connection, PeerRegistry known, byte format, long type) {
        WireFormat chosen = format(format);
        known.registry(chosen).codec(type);
        return otherBuilds.marshaller(connection, known, chosen);
    }

    private @Nullable Codec<?> codec(long type) {
        if (lastCodec == null || lastType != type) {
            lastCodec = node.table().codec(type);
            lastType = type;
        }
        return lastCodec;
    }

    private Marshaller marshaller(byte format) {
        WireFormat chosen = format(format);
        Marshaller known = marshallers[format];
        if (known != null) {
            return known;
        }
        Marshaller fresh = chosen.newMarshaller(node.table(), node.maxMessageLength());
        marshallers[format] = fresh;
        return fresh;
    }

    private static WireFormat format(byte format) {
        if (format < 0 || format >= FORMATS.length) {
            throw new CodecException("unknown wire format " + format);
        }
        return FORMATS[format];
    }

    private void onControl(Connection connection, DirectBuffer frame, int offset, int length) {
        PeerRegistry known = connection.otherBuild();
        Marshaller marshaller = known == null
                ? marshaller((byte) WireFormat.COMPACT.ordinal())
                : otherBuilds.marshaller(connection, known, WireFormat.COMPACT);
        Control control = marshaller.decode(
                ControlCodec.INSTANCE, frame, offset + Frames.CONTROL_VALUE, length - Frames.CONTROL_VALUE);
        switch (control) {
            case Control.Begin begin -> node.watches().beginFromPeer(connection, begin.watch());
            case Control.End end -> node.watches().endFromPeer(end.watch());
            case Control.Died died -> node.watches().fire(died.watch(), died.reason());
            case Control.Exit exit -> {
                node.queries().checkReason(connection, exit.reason());
                node.raise(exit.target(), new Signal.Exit(exit.from(), exit.reason()));
            }
            case Control.Kill kill -> node.raise(kill.target(), new Signal.Kill(kill.from(), kill.reason()));
            case Control.Spawn spawn -> node.children().spawn(connection, spawn);
            case Control.Spawned spawned -> node.requests().answer(spawned.request(), spawned);
            case Control.SpawnRefused refused ->
                node.requests().fail(refused.request(), new SpawnException(connection.remote(), refused.reason()));
            case Control.Go go -> node.children().go(go.process());
            case Control.Returned returned -> node.requests().answer(returned.request(), returned);
            case Control.Failed failed -> node.requests().answer(failed.request(), failed);
            case Control.Cancel cancel -> node.children().cancel(connection, cancel.request());
            case Control.Table table -> otherBuilds.onTable(connection, table);
            case Control.Name name -> node.courier().post(connection, answer(name));
            case Control.NameAnswer answer -> node.queries().onNameAnswer(answer);
            case Control.WhereIs whereIs ->
                node.courier().post(connection, node.queries().whereIs(whereIs));
            case Control.WhereIsAnswer answer -> node.requests().answer(answer.request(), answer);
            case Control.ToName toName -> node.queries().deliverToName(connection, toName);
            case Control.Info info ->
                node.courier().post(connection, node.queries().info(info));
            case Control.InfoAnswer answer -> node.requests().answer(answer.request(), answer);
            case Control.Stats stats ->
                node.courier()
                        .post(
                                connection,
                                new Control.StatsAnswer(
                                        stats.request(), node.queries().stats()));
            case Control.StatsAnswer answer -> node.requests().answer(answer.request(), answer);
        }
    }

    private Control answer(Control.Name name) {
        var reply = node.names().apply(name);
        return new Control.NameAnswer(name.asker().localId(), reply.name(), reply.ok(), reply.owner());
    }
}
