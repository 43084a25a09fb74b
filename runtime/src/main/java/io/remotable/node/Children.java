package io.remotable.node;

import io.remotable.codec.Codec;
import io.remotable.node.peer.Connection;
import io.remotable.node.wire.Control;
import io.remotable.node.wire.Control.SpawnKind;
import io.remotable.node.wire.Watch;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.CodecException;
import io.remotable.process.DiedReason;
import io.remotable.process.NodeClosedException;
import io.remotable.process.OtherLayoutException;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPortId;
import io.remotable.process.UnknownFunctionException;
import io.remotable.table.ProcessCodecs;
import io.remotable.table.Results;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Processes that peers had this node start: the answering side of spawn and call. A child waits until its parent's node
 * knows it or is gone (rule 4.1).
 */
final class Children {
    private record Callee(Connection caller, long request) {}

    private final NodeCore node;
    private final Obstacles obstacles;
    private final Map<Long, Connection> waitingForGo = new ConcurrentHashMap<>();
    private final Map<Callee, LocalProcess> callees = new ConcurrentHashMap<>();

    Children(NodeCore node) {
        this.node = node;
        this.obstacles = new Obstacles(node);
    }

    /** On the reactor's thread. */
    void spawn(Connection parentsNode, Control.Spawn request) {
        try {
            if (request.kind() == SpawnKind.CHANNEL) {
                spawnChannel(parentsNode, request);
            } else if (request.kind() == SpawnKind.CALL) {
                startCallee(parentsNode, request, decode(parentsNode, request));
            } else {
                spawnPlain(parentsNode, request);
            }
        } catch (UnknownFunctionException unknown) {
            refuse(parentsNode, request, Obstacles.lacking(unknown.label()));
        } catch (OtherLayoutException other) {
            node.faults().unreadable(parentsNode, "closure", other);
            refuse(parentsNode, request, obstacles.differing(parentsNode, other));
        } catch (CodecException garbled) {
            refuse(parentsNode, request, String.valueOf(garbled.getMessage()));
        } catch (NodeClosedException closed) {
            refuse(parentsNode, request, "it closes");
        }
    }

    private void refuse(Connection parentsNode, Control.Spawn request, String reason) {
        node.courier().post(parentsNode, new Control.SpawnRefused(request.request(), reason));
    }

    private void spawnPlain(Connection parentsNode, Control.Spawn request) {
        Closure<?> closure = decode(parentsNode, request);
        LocalProcess child = node.create(closure::run);
        Spawner.watchOfParent(request.kind(), request.parent(), child.pid(), request.request())
                .ifPresent(watch -> {
                    child.watchers().add(watch);
                    node.watches().rememberFromPeer(parentsNode, watch);
                });
        if (request.kind() == SpawnKind.SUPERVISED) {
            linkToParent(parentsNode, child, request.parent());
        }
        announce(
                parentsNode,
                child.pid(),
                new Control.Spawned(request.request(), child.pid().localId(), 0));
    }

    private void linkToParent(Connection parentsNode, LocalProcess child, ProcessId parent) {
        Watch link = new Watch(Watch.Kind.LINK, child.pid(), parent, 0);
        child.watching().add(link);
        node.watches().expectFrom(parent.node(), link);
        node.courier().post(parentsNode, new Control.Begin(link));
    }

    private void spawnChannel(Connection parentsNode, Control.Spawn request) {
        Codec<ChannelClosure<Object>> codec = ProcessCodecs.channelClosure();
        ChannelClosure<Object> closure = node.encoders().read(parentsNode, codec, request.closure());
        obstacles.checkElements(parentsNode, closure);
        SendPortId port = node.createWithChannel(closure, child -> {});
        announce(
                parentsNode,
                port.process(),
                new Control.Spawned(request.request(), port.process().localId(), port.channel()));
    }

    private void announce(Connection parentsNode, ProcessId child, Control.Spawned answer) {
        waitingForGo.put(child.localId(), parentsNode);
        node.courier().post(parentsNode, answer);
    }

    /** The parent's node knows the child, or is gone. */
    void go(long child) {
        if (waitingForGo.remove(child) != null) {
            LocalProcess process = node.process(child);
            if (process != null) {
                process.start();
            }
        }
    }

    private <R> void startCallee(Connection callersNode, Control.Spawn request, Closure<R> closure) {
        Callee key = new Callee(callersNode, request.request());
        LocalProcess callee = node.create(self -> answer(callersNode, request.request(), closure, self));
        callees.put(key, callee);
        node.whenEnded(callee, reason -> {
            callees.remove(key);
            if (!reason.isNormal()) {
                node.courier().post(callersNode, new Control.Failed(request.request(), reason));
            }
        });
        callee.start();
    }

    private <R> void answer(Connection callersNode, long request, Closure<R> closure, ProcessContext self)
            throws Exception {
        R result = Results.of(closure, self);
        Codec<R> codec = Results.codecOf(closure);
        byte[] encoded = node.encoders().with(encoder -> encoder.value(codec, result));
        node.courier().control(node.processOf(self), callersNode, new Control.Returned(request, encoded));
    }

    void cancel(Connection callersNode, long request) {
        LocalProcess callee = callees.get(new Callee(callersNode, request));
        if (callee != null) {
            callee.raise(new Signal.Kill(new ProcessId(callersNode.remote(), 0), "its caller does not wait any more"));
        }
    }

    /** Contact was lost: children begin, callees end. */
    void disconnected(Connection lost, DiedReason reason) {
        waitingForGo.forEach((child, parentsNode) -> {
            if (parentsNode == lost) {
                go(child);
            }
        });
        callees.forEach((key, callee) -> {
            if (key.caller() == lost) {
                callee.raise(new Signal.Kill(
                        new ProcessId(lost.remote(), 0), "contact with its caller's node was lost: " + reason));
            }
        });
    }

    private Closure<?> decode(Connection parentsNode, Control.Spawn request) {
        Codec<Closure<Object>> codec = ProcessCodecs.closure();
        return node.encoders().read(parentsNode, codec, request.closure());
    }
}
