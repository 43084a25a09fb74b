package io.remotable.node;

import io.remotable.node.wire.Watch;
import io.remotable.process.Identifier;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeId;
import io.remotable.process.NodeMonitorNotification;
import io.remotable.process.PortMonitorNotification;
import io.remotable.process.ProcessFunction;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.SendPort;
import io.remotable.process.SendPortId;
import java.util.Objects;

/** Monitors, links and reconnecting. */
abstract class FailureContext extends StartingContext {
    FailureContext(NodeCore node, LocalProcess process) {
        super(node, process);
    }

    @Override
    public final MonitorRef monitor(ProcessId target) {
        return monitorAny(target);
    }

    @Override
    public final MonitorRef monitor(NodeId target) {
        return monitorAny(target);
    }

    @Override
    public final MonitorRef monitor(SendPort<?> target) {
        return monitorAny(idOf(target));
    }

    private static SendPortId idOf(SendPort<?> target) {
        return Objects.requireNonNull(target, "target").id();
    }

    private MonitorRef monitorAny(Identifier target) {
        Objects.requireNonNull(target, "target");
        LocalProcess self = enter();
        long number = node().requests().nextNumber();
        node().watches().begin(self, new Watch(Watch.Kind.MONITOR, self.pid(), target, number));
        return new MonitorRef(self.pid(), number);
    }

    @Override
    public final void unmonitor(MonitorRef ref) {
        forget(enter(), Objects.requireNonNull(ref, "ref"));
    }

    private void forget(LocalProcess self, MonitorRef ref) {
        Watch watch = ref.watcher().equals(self.pid()) ? self.watching().monitor(ref.number()) : null;
        if (watch != null) {
            node().watches().end(self, watch);
        }
        self.mailbox()
                .discard(
                        ProcessMonitorNotification.class, notice -> notice.ref().equals(ref));
        self.mailbox()
                .discard(NodeMonitorNotification.class, notice -> notice.ref().equals(ref));
        self.mailbox()
                .discard(PortMonitorNotification.class, notice -> notice.ref().equals(ref));
    }

    @Override
    public final <R> R withMonitor(ProcessId target, ProcessFunction<R> body) {
        return monitored(target, body);
    }

    @Override
    public final <R> R withMonitor(NodeId target, ProcessFunction<R> body) {
        return monitored(target, body);
    }

    @Override
    public final <R> R withMonitor(SendPort<?> target, ProcessFunction<R> body) {
        return monitored(idOf(target), body);
    }

    private <R> R monitored(Identifier target, ProcessFunction<R> body) {
        Objects.requireNonNull(body, "body");
        MonitorRef ref = monitorAny(target);
        try {
            return running(body);
        } finally {
            forget(process(), ref);
        }
    }

    @Override
    public final void link(ProcessId target) {
        linkAny(target, Watch.Kind.LINK);
    }

    @Override
    public final void link(NodeId target) {
        linkAny(target, Watch.Kind.LINK);
    }

    @Override
    public final void link(SendPort<?> target) {
        linkAny(idOf(target), Watch.Kind.LINK);
    }

    @Override
    public final void linkOnFailure(ProcessId target) {
        linkAny(target, Watch.Kind.LINK_ON_FAILURE);
    }

    private void linkAny(Identifier target, Watch.Kind kind) {
        Objects.requireNonNull(target, "target");
        LocalProcess self = enter();
        node().watches().begin(self, new Watch(kind, self.pid(), target, 0));
    }

    @Override
    public final void unlink(ProcessId target) {
        unlinkAny(target);
    }

    @Override
    public final void unlink(NodeId target) {
        unlinkAny(target);
    }

    @Override
    public final void unlink(SendPort<?> target) {
        unlinkAny(idOf(target));
    }

    /** A link that broke already is forgotten before signals are let in. */
    private void unlinkAny(Identifier target) {
        Objects.requireNonNull(target, "target");
        LocalProcess self = own();
        node().watches().end(self, new Watch(Watch.Kind.LINK, self.pid(), target, 0));
        node().watches().end(self, new Watch(Watch.Kind.LINK_ON_FAILURE, self.pid(), target, 0));
        self.check();
    }

    @Override
    public final void reconnect(ProcessId target) {
        enter().pairs().reconnect(Objects.requireNonNull(target, "target"));
    }

    @Override
    public final void reconnect(SendPort<?> target) {
        enter().pairs().reconnect(idOf(target));
    }
}
