package io.remotable.node;

import io.remotable.node.peer.Connection;
import io.remotable.node.peer.Peers;
import io.remotable.node.wire.Control;
import io.remotable.node.wire.Watch;
import io.remotable.process.DiedDisconnect;
import io.remotable.process.DiedReason;
import io.remotable.process.DiedUnknownId;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPortId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The monitors and links across this node: what is watched over there is kept by node, so that a lost connection fires all of
 * it; who watches from there is kept likewise, so that nothing leaks. From any thread.
 */
final class Watches {
    private final NodeCore node;
    private final Map<NodeId, Set<Watch>> outgoing = new ConcurrentHashMap<>();
    private final Map<NodeId, Set<Watch>> incoming = new ConcurrentHashMap<>();

    Watches(NodeCore node) {
        this.node = node;
    }

    /** Begins to watch for a process of this node, in the order of its other signals (rule 1.2). */
    void begin(LocalProcess watcher, Watch watch) {
        if (!watcher.watching().add(watch)) {
            return;
        }
        NodeId there = watch.target().node();
        if (there.equals(node.id())) {
            beginHere(watch);
            return;
        }
        expectFrom(there, watch);
        try {
            beginThere(watcher, there, watch);
        } catch (RuntimeException signal) {
            end(watcher, watch);
            throw signal;
        }
    }

    private void beginThere(LocalProcess watcher, NodeId there, Watch watch) {
        Connection connection = node.courier().reachAddress(watcher, there);
        if (connection == null) {
            fire(watch, new DiedDisconnect());
        } else if (!connection.remote().equals(there)) {
            fire(watch, watch.target() instanceof NodeId ? new DiedDisconnect() : new DiedUnknownId());
        } else if (!(watch.target() instanceof NodeId)
                && !node.courier().control(watcher, connection, new Control.Begin(watch))) {
            fire(watch, new DiedDisconnect());
        } else if (!connection.isOpen()) {
            fire(watch, new DiedDisconnect());
        }
    }

    /** Begins to watch for the node itself, which never waits. */
    void beginForNode(Watch watch) {
        NodeId there = watch.target().node();
        expectFrom(there, watch);
        node.reactor()
                .execute(() -> node.peers().connect(Peers.addressOf(there)).whenComplete((connection, failure) -> {
                    if (failure != null || !connection.remote().equals(there)) {
                        fire(watch, new DiedDisconnect());
                    } else {
                        node.courier().post(connection, new Control.Begin(watch));
                    }
                }));
    }

    /** What a process is told already to watch over there, by its spawn. */
    void expectFrom(NodeId there, Watch watch) {
        add(outgoing, there, watch);
    }

    /** In one step, so that nothing is added to a set that was taken out. */
    private static void add(Map<NodeId, Set<Watch>> watches, NodeId there, Watch watch) {
        watches.compute(there, (key, known) -> {
            Set<Watch> all = known != null ? known : ConcurrentHashMap.newKeySet();
            all.add(watch);
            return all;
        });
    }

    private static boolean remove(Map<NodeId, Set<Watch>> watches, NodeId there, Watch watch) {
        boolean[] removed = {false};
        watches.computeIfPresent(there, (key, known) -> {
            removed[0] = known.remove(watch);
            return known.isEmpty() ? null : known;
        });
        return removed[0];
    }

    private void beginHere(Watch watch) {
        if (!(watch.target() instanceof NodeId) && !addToTarget(watch)) {
            fire(watch, new DiedUnknownId());
        }
    }

    /** Whether the target lives and will tell. */
    boolean addToTarget(Watch watch) {
        LocalProcess target = targetOf(watch);
        return target != null && target.has(watch.target()) && target.watchers().add(watch);
    }

    private @Nullable LocalProcess targetOf(Watch watch) {
        return switch (watch.target()) {
            case ProcessId process -> node.process(process);
            case SendPortId port -> node.process(port.process());
            case NodeId ignored -> null;
        };
    }

    /** A peer's process wants to hear of the end of one of ours. */
    void beginFromPeer(Connection connection, Watch watch) {
        rememberFromPeer(connection, watch);
        if (!watch.target().node().equals(node.id()) || !addToTarget(watch)) {
            remove(incoming, connection.remote(), watch);
            node.courier().post(connection, new Control.Died(watch, new DiedUnknownId()));
        }
    }

    void rememberFromPeer(Connection connection, Watch watch) {
        add(incoming, connection.remote(), watch);
    }

    /** A peer's process does not want to hear any more. */
    void endFromPeer(Watch watch) {
        forgetIncoming(watch);
        LocalProcess target = targetOf(watch);
        if (target != null) {
            target.watchers().remove(watch);
        }
    }

    private void forgetIncoming(Watch watch) {
        remove(incoming, watch.watcher().node(), watch);
    }

    /** Ends a watch; nothing of it is seen after this. */
    void end(LocalProcess watcher, Watch watch) {
        if (watcher.watching().forget(watch)) {
            withdraw(watch, watcher);
        }
        if (watch.isLink()) {
            watcher.forgetLink(watch.target());
        }
    }

    private void withdraw(Watch watch, LocalProcess watcher) {
        NodeId there = watch.target().node();
        if (there.equals(node.id())) {
            endFromPeer(watch);
        } else if (forgetOutgoing(watch) && !(watch.target() instanceof NodeId)) {
            Connection connection = node.peers().connection(there);
            if (connection != null && connection.remote().equals(there)) {
                node.courier().control(watcher, connection, new Control.End(watch));
            }
        }
    }

    private boolean forgetOutgoing(Watch watch) {
        return remove(outgoing, watch.target().node(), watch);
    }

    /** The target of a watch of ours is gone. Fires once, whoever comes first. */
    void fire(Watch watch, DiedReason reason) {
        forgetOutgoing(watch);
        if (watch.watcher().equals(node.ownPid())) {
            node.names().release((ProcessId) watch.target());
            return;
        }
        LocalProcess watcher = node.process(watch.watcher());
        if (watcher != null) {
            watcher.watching().fire(watch, reason);
        }
    }

    /**
     * A process of ours ended: tells who watched it, and withdraws what it watched. Never waits.
     *
     * @return whether a process watched it that lives, as far as is known here; a node that gave it a name is none
     */
    boolean ended(LocalProcess process, DiedReason reason) {
        boolean watched = false;
        for (Watch watch : process.watchers().end()) {
            NodeId there = watch.watcher().node();
            watched |= isLiveProcess(watch.watcher());
            if (there.equals(node.id())) {
                fire(watch, reason);
            } else {
                forgetIncoming(watch);
                node.courier().post(there, new Control.Died(watch, reason));
            }
        }
        for (Watch watch : process.watching().end()) {
            NodeId there = watch.target().node();
            if (there.equals(node.id())) {
                endFromPeer(watch);
            } else if (forgetOutgoing(watch) && !(watch.target() instanceof NodeId)) {
                node.courier().post(there, new Control.End(watch));
            }
        }
        return watched;
    }

    private boolean isLiveProcess(ProcessId watcher) {
        return watcher.localId() != 0 && (!watcher.node().equals(node.id()) || node.process(watcher) != null);
    }

    /** Contact with a node was lost: everything watched there fires, everybody who watched from there is forgotten. */
    void disconnected(NodeId there, DiedReason reason) {
        Set<Watch> lost = outgoing.remove(there);
        if (lost != null) {
            lost.forEach(watch -> fire(watch, reason));
        }
        Set<Watch> gone = incoming.remove(there);
        if (gone != null) {
            gone.forEach(this::endFromPeer);
        }
    }

    int watchersOf(boolean links) {
        return node.processes().stream()
                .mapToInt(process -> (int) process.watchers().all().stream()
                        .filter(watch -> watch.isLink() == links)
                        .count())
                .sum();
    }
}
