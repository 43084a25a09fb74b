package io.remotable.node;

import io.remotable.node.mailbox.TypedChannel;
import io.remotable.node.wire.Control;
import io.remotable.node.wire.Control.SpawnKind;
import io.remotable.process.ChannelBody;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.ExitHandler;
import io.remotable.process.Message;
import io.remotable.process.MonitorRef;
import io.remotable.process.MonitoredProcess;
import io.remotable.process.NodeId;
import io.remotable.process.OtherLayoutException;
import io.remotable.process.ProcessBody;
import io.remotable.process.ProcessExitException;
import io.remotable.process.ProcessFunction;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessTerminationException;
import io.remotable.process.SendPort;
import io.remotable.process.SpawnRef;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Starting and ending processes. */
abstract class StartingContext extends MessagingContext {
    StartingContext(NodeCore node, LocalProcess process) {
        super(node, process);
    }

    @Override
    public final ProcessId spawn(NodeId where, Closure<?> closure) {
        return spawn(where, closure, SpawnKind.PLAIN).pid();
    }

    @Override
    public final ProcessId spawnLink(NodeId where, Closure<?> closure) {
        return spawn(where, closure, SpawnKind.LINK).pid();
    }

    @Override
    public final MonitoredProcess spawnMonitor(NodeId where, Closure<?> closure) {
        return spawn(where, closure, SpawnKind.MONITOR);
    }

    @Override
    public final MonitoredProcess spawnSupervised(NodeId where, Closure<?> closure) {
        return spawn(where, closure, SpawnKind.SUPERVISED);
    }

    private MonitoredProcess spawn(NodeId where, Closure<?> closure, SpawnKind kind) {
        requireStart(where, closure);
        LocalProcess self = enter();
        long number = node().requests().nextNumber();
        ProcessId child = node().spawner().spawn(self, where, closure, kind, number);
        return new MonitoredProcess(child, new MonitorRef(self.pid(), number));
    }

    private static void requireStart(NodeId where, Object closure) {
        Objects.requireNonNull(where, "node");
        Objects.requireNonNull(closure, "closure");
    }

    @Override
    public final SpawnRef spawnAsync(NodeId where, Closure<?> closure) {
        requireStart(where, closure);
        return node().spawner().spawnAsync(enter(), where, closure);
    }

    @Override
    public final <T> SendPort<T> spawnChannel(NodeId where, ChannelClosure<T> closure) {
        requireStart(where, closure);
        return node().spawner().spawnChannel(enter(), where, closure);
    }

    @Override
    public final ProcessId spawnLocal(ProcessBody body) {
        enter();
        LocalProcess child = node().create(Objects.requireNonNull(body, "body"));
        child.start();
        return child.pid();
    }

    @Override
    public final <T> SendPort<T> spawnChannelLocal(Class<T> type, ChannelBody<T> body) {
        enter();
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(body, "body");
        CompletableFuture<TypedChannel<T>> made = new CompletableFuture<>();
        LocalProcess child = node().create(self -> body.run(self, made.join()));
        TypedChannel<T> channel = child.newChannel(type);
        made.complete(channel);
        child.start();
        return new SendPort<>(channel.id());
    }

    @Override
    public final <R> R call(NodeId where, Closure<R> closure) {
        requireStart(where, closure);
        return node().caller().call(enter(), where, closure, -1);
    }

    @Override
    public final <R> R call(NodeId where, Closure<R> closure, Duration timeout) {
        requireStart(where, closure);
        return node().caller().call(enter(), where, closure, nanosOf(timeout));
    }

    @Override
    public final <R> R callLocal(ProcessFunction<R> body) {
        return node().caller().callLocal(enter(), Objects.requireNonNull(body, "body"));
    }

    @Override
    public final <R> R run(Closure<R> closure) {
        enter();
        Objects.requireNonNull(closure, "closure");
        return running(closure::run);
    }

    /** Runs code of the user in this process; what it throws goes on as it is, but for a signal's interruption. */
    final <R> R running(ProcessFunction<R> body) {
        try {
            return body.run(this);
        } catch (Exception e) {
            if (Deaths.isInterruption(e)) {
                process().check();
            }
            throw Sneaky.raise(e);
        }
    }

    @Override
    public final <R> R terminate() {
        enter();
        throw new ProcessTerminationException();
    }

    @Override
    public final <R> R die(Object reason) {
        enter();
        throw new ProcessExitException(pid(), wrapped(reason));
    }

    @Override
    public final void exit(ProcessId target, Object reason) {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reason, "reason");
        LocalProcess self = enter();
        if (target.node().equals(nodeId())) {
            node().raise(target.localId(), new Signal.Exit(pid(), wrapped(reason)));
        } else {
            Message message = node().encoders().wrap(reason);
            node().courier().control(self, target.node(), new Control.Exit(pid(), target.localId(), message));
        }
    }

    /** A reason that can travel, and that the sender cannot change any more. */
    private Message wrapped(Object reason) {
        return Message.of(node().courier().isolated(Objects.requireNonNull(reason, "reason")), node().form());
    }

    @Override
    public final void kill(ProcessId target, String reason) {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(reason, "reason");
        LocalProcess self = enter();
        if (target.node().equals(nodeId())) {
            node().raise(target.localId(), new Signal.Kill(pid(), reason));
        } else {
            node().courier().control(self, target.node(), new Control.Kill(pid(), target.localId(), reason));
        }
    }

    @Override
    public final <E, R> R catchExit(Class<E> reasonType, ProcessFunction<R> body, ExitHandler<E, R> handler) {
        own();
        Objects.requireNonNull(reasonType, "reasonType");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(handler, "handler");
        try {
            return running(body);
        } catch (ProcessExitException exit) {
            Optional<E> reason = unwrapped(exit.reason(), reasonType);
            if (reason.isEmpty()) {
                throw exit;
            }
            return running(self -> handler.handle(exit.from(), reason.get()));
        }
    }

    /** A reason that another build wrote may be unreadable here: then it is of no type. */
    private static <E> Optional<E> unwrapped(Message reason, Class<E> type) {
        try {
            return reason.unwrap(type);
        } catch (OtherLayoutException unreadable) {
            return Optional.empty();
        }
    }
}
