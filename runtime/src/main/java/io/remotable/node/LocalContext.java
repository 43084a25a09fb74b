package io.remotable.node;

import io.remotable.node.wire.Control.NameOperation;
import io.remotable.process.NodeId;
import io.remotable.process.NodeStats;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessInfo;
import io.remotable.process.SayMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The whole context: names, the log and looking in, on top of all else. */
final class LocalContext extends FailureContext {
    LocalContext(NodeCore node, LocalProcess process) {
        super(node, process);
    }

    @Override
    public void register(String name, ProcessId process) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(process, "process");
        enter();
        node().names().register(name, process);
    }

    @Override
    public void reregister(String name, ProcessId process) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(process, "process");
        enter();
        node().names().reregister(name, process);
    }

    @Override
    public void unregister(String name) {
        Objects.requireNonNull(name, "name");
        enter();
        node().names().unregister(name);
    }

    @Override
    public Optional<ProcessId> whereis(String name) {
        Objects.requireNonNull(name, "name");
        enter();
        return Optional.ofNullable(node().names().whereis(name));
    }

    @Override
    public void nsend(String name, Object message) {
        Objects.requireNonNull(name, "name");
        node().courier().sendToName(enter(), nodeId(), name, message);
    }

    @Override
    public void nsendRemote(NodeId where, String name, Object message) {
        Objects.requireNonNull(where, "node");
        Objects.requireNonNull(name, "name");
        node().courier().sendToName(enter(), where, name, message);
    }

    @Override
    public void whereisRemoteAsync(NodeId where, String name) {
        Objects.requireNonNull(where, "node");
        Objects.requireNonNull(name, "name");
        node().queries().whereisAsync(enter(), where, name);
    }

    @Override
    public void registerRemoteAsync(NodeId where, String name, ProcessId process) {
        Objects.requireNonNull(where, "node");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(process, "process");
        node().queries().nameAsync(enter(), where, NameOperation.REGISTER, name, process);
    }

    @Override
    public void reregisterRemoteAsync(NodeId where, String name, ProcessId process) {
        Objects.requireNonNull(where, "node");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(process, "process");
        node().queries().nameAsync(enter(), where, NameOperation.REREGISTER, name, process);
    }

    @Override
    public void unregisterRemoteAsync(NodeId where, String name) {
        Objects.requireNonNull(where, "node");
        Objects.requireNonNull(name, "name");
        LocalProcess self = enter();
        node().queries().nameAsync(self, where, NameOperation.UNREGISTER, name, self.pid());
    }

    @Override
    public Optional<ProcessId> whereisRemote(NodeId where, String name, Duration timeout) {
        Objects.requireNonNull(where, "node");
        Objects.requireNonNull(name, "name");
        return node().queries().whereis(enter(), where, name, nanosOf(timeout));
    }

    @Override
    public void say(String format, Object... args) {
        Objects.requireNonNull(format, "format");
        String text = args.length == 0 ? format : String.format(format, args);
        nsend(SayMessage.LOGGER, new SayMessage(Instant.now(), pid(), text));
    }

    @Override
    public Optional<ProcessInfo> processInfo(ProcessId target) {
        Objects.requireNonNull(target, "target");
        return node().queries().processInfo(enter(), target);
    }

    @Override
    public NodeStats nodeStats(NodeId where) {
        Objects.requireNonNull(where, "node");
        return node().queries().nodeStats(enter(), where);
    }
}
