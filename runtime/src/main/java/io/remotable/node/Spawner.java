package io.remotable.node;

import io.remotable.codec.Codec;
import io.remotable.node.peer.Connection;
import io.remotable.node.peer.UnreachableException;
import io.remotable.node.wire.Control;
import io.remotable.node.wire.Control.SpawnKind;
import io.remotable.node.wire.Watch;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.DidSpawn;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPort;
import io.remotable.process.SendPortId;
import io.remotable.process.SpawnException;
import io.remotable.process.SpawnRef;
import io.remotable.table.ProcessCodecs;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** Starts closures as processes, here and on other nodes (rules 4.1 to 4.3): the asking side. */
final class Spawner {
    private final NodeCore node;
    private final Obstacles obstacles;

    Spawner(NodeCore node) {
        this.node = node;
        this.obstacles = new Obstacles(node);
    }

    /** Starts a closure; its number names the monitor that comes with it. */
    ProcessId spawn(LocalProcess parent, NodeId where, Closure<?> closure, SpawnKind kind, long number) {
        if (where.equals(node.id())) {
            return spawnHere(parent, closure, kind, number);
        }
        Control.Spawned spawned =
                ask(parent, where, new Control.Spawn(number, kind, parent.pid(), encode(closure)), closure, kind);
        return new ProcessId(where, spawned.process());
    }

    private ProcessId spawnHere(LocalProcess parent, Closure<?> closure, SpawnKind kind, long number) {
        LocalProcess child = node.create(closure::run);
        watchOfParent(kind, parent.pid(), child.pid(), number).ifPresent(watch -> {
            parent.watching().add(watch);
            child.watchers().add(watch);
        });
        if (kind == SpawnKind.SUPERVISED) {
            Watch link = new Watch(Watch.Kind.LINK, child.pid(), parent.pid(), 0);
            child.watching().add(link);
            parent.watchers().add(link);
        }
        child.start();
        return child.pid();
    }

    static Optional<Watch> watchOfParent(SpawnKind kind, ProcessId parent, ProcessId child, long number) {
        return switch (kind) {
            case LINK -> Optional.of(new Watch(Watch.Kind.LINK, parent, child, 0));
            case MONITOR, SUPERVISED -> Optional.of(new Watch(Watch.Kind.MONITOR, parent, child, number));
            case PLAIN, CALL, CHANNEL -> Optional.empty();
        };
    }

    <T> SendPort<T> spawnChannel(LocalProcess parent, NodeId where, ChannelClosure<T> closure) {
        if (where.equals(node.id())) {
            SendPortId port = node.createWithChannel(closure, LocalProcess::start);
            return new SendPort<>(port);
        }
        byte[] code = node.encoders().with(encoder -> encoder.value(ProcessCodecs.<T>channelClosure(), closure));
        long number = node.requests().nextNumber();
        Control.Spawned spawned = ask(
                parent,
                where,
                new Control.Spawn(number, SpawnKind.CHANNEL, parent.pid(), code),
                closure,
                SpawnKind.CHANNEL);
        return new SendPort<>(new SendPortId(new ProcessId(where, spawned.process()), spawned.channel()));
    }

    /** Asks without waiting for the answer, which comes as a message. */
    SpawnRef spawnAsync(LocalProcess parent, NodeId where, Closure<?> closure) {
        long number = node.requests().nextNumber();
        SpawnRef ref = new SpawnRef(parent.pid(), number);
        if (where.equals(node.id())) {
            LocalProcess child = node.create(closure::run);
            parent.deliver(new DidSpawn(ref, child.pid()));
            child.start();
            return ref;
        }
        byte[] code = encode(closure);
        ProcessId neverLived = new ProcessId(where, 0);
        Connection connection = node.courier().reach(parent, where);
        if (connection == null || obstacles.at(connection, closure) != null) {
            parent.deliver(new DidSpawn(ref, neverLived));
            return ref;
        }
        node.requests()
                .expect(
                        number,
                        where,
                        answer -> {
                            Control.Spawned spawned = (Control.Spawned) answer;
                            parent.deliver(new DidSpawn(ref, new ProcessId(where, spawned.process())));
                            node.courier().post(where, new Control.Go(spawned.process()));
                        },
                        failure -> parent.deliver(new DidSpawn(ref, neverLived)));
        Control.Spawn request = new Control.Spawn(number, SpawnKind.PLAIN, parent.pid(), code);
        node.courier().request(parent, connection, number, request);
        return ref;
    }

    private Control.Spawned ask(LocalProcess parent, NodeId where, Control.Spawn request, Object code, SpawnKind kind) {
        Connection connection = connectionFor(parent, where, code);
        CompletableFuture<Control.Spawned> answer = new CompletableFuture<>();
        node.requests()
                .expect(
                        request.request(),
                        where,
                        value -> accept(parent, where, kind, request.request(), (Control.Spawned) value, answer),
                        answer::completeExceptionally);
        node.courier().request(parent, connection, request.request(), request);
        try {
            return parent.await(answer);
        } catch (ContactLostException lost) {
            throw new SpawnException(where, lost.getMessage() + " before it answered");
        }
    }

    /** Runs on the reactor, before anything that the child sent later is looked at. */
    private void accept(
            LocalProcess parent,
            NodeId where,
            SpawnKind kind,
            long number,
            Control.Spawned spawned,
            CompletableFuture<Control.Spawned> answer) {
        watchOfParent(kind, parent.pid(), new ProcessId(where, spawned.process()), number)
                .ifPresent(watch -> {
                    if (parent.watching().add(watch)) {
                        node.watches().expectFrom(where, watch);
                    } else {
                        node.courier().post(where, new Control.End(watch));
                    }
                });
        answer.complete(spawned);
        node.courier().post(where, new Control.Go(spawned.process()));
    }

    /** Contact for a start, or the reason why there is none. */
    private Connection connectionFor(LocalProcess parent, NodeId where, Object code) {
        try {
            return usable(node.contacts().connect(parent, where), where, code);
        } catch (UnreachableException unreachable) {
            throw new SpawnException(where, String.valueOf(unreachable.getMessage()));
        }
    }

    /** The same within a time; negative for as long as it takes. */
    Connection connectionFor(LocalProcess parent, NodeId where, Object code, long nanos) throws TimeoutException {
        try {
            return usable(node.contacts().connect(parent, where, nanos), where, code);
        } catch (UnreachableException unreachable) {
            throw new SpawnException(where, String.valueOf(unreachable.getMessage()));
        }
    }

    private Connection usable(Connection connection, NodeId where, Object code) {
        if (!connection.remote().equals(where)) {
            throw new SpawnException(where, "it was restarted: " + connection.remote() + " is there now");
        }
        String obstacle = obstacles.at(connection, code);
        if (obstacle != null) {
            throw new SpawnException(where, obstacle);
        }
        return connection;
    }

    private <R> byte[] encode(Closure<R> closure) {
        Codec<Closure<R>> codec = ProcessCodecs.closure();
        return node.encoders().with(encoder -> encoder.value(codec, closure));
    }
}
