package io.remotable.node;

import io.remotable.codec.Codec;
import io.remotable.codec.Codecs;
import io.remotable.node.peer.Connection;
import io.remotable.node.wire.Control;
import io.remotable.node.wire.Control.SpawnKind;
import io.remotable.process.Closure;
import io.remotable.process.DiedDisconnect;
import io.remotable.process.DiedException;
import io.remotable.process.NodeId;
import io.remotable.process.OtherLayoutException;
import io.remotable.process.ProcessFunction;
import io.remotable.process.RemotableException;
import io.remotable.process.RemoteCallException;
import io.remotable.table.ProcessCodecs;
import io.remotable.table.Results;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** Calls: a process over there, and its result here (rule 4.4). */
final class Caller {
    private final NodeCore node;

    Caller(NodeCore node) {
        this.node = node;
    }

    /** Runs a closure on a node and waits, at most so long; negative for ever. */
    <R> R call(LocalProcess caller, NodeId where, Closure<R> closure, long nanos) {
        return where.equals(node.id()) ? callHere(caller, closure, nanos) : callThere(caller, where, closure, nanos);
    }

    private <R> R callThere(LocalProcess caller, NodeId where, Closure<R> closure, long nanos) {
        Codec<Closure<R>> codec = ProcessCodecs.closure();
        byte[] code = node.encoders().with(encoder -> encoder.value(codec, closure));
        Deadline deadline = Deadline.in(nanos);
        Connection connection = connectionFor(caller, where, closure, deadline);
        long number = node.requests().nextNumber();
        CompletableFuture<Control> answer = node.requests().expect(number, where, Control.class);
        Control request = new Control.Spawn(number, SpawnKind.CALL, caller.pid(), code);
        node.courier().request(caller, connection, number, request);
        try {
            return result(connection, closure, caller.await(answer, deadline.left()));
        } catch (ContactLostException lost) {
            throw new RemoteCallException(new DiedDisconnect());
        } catch (TimeoutException e) {
            throw timedOut(closure, where);
        } finally {
            if (node.requests().forget(number)) {
                node.courier().post(connection, new Control.Cancel(number));
            }
        }
    }

    private Connection connectionFor(LocalProcess caller, NodeId where, Closure<?> closure, Deadline deadline) {
        try {
            return node.spawner().connectionFor(caller, where, closure, deadline.left());
        } catch (TimeoutException e) {
            throw timedOut(closure, where);
        }
    }

    private <R> R result(Connection connection, Closure<R> closure, Control answer) {
        return switch (answer) {
            case Control.Returned returned -> {
                try {
                    yield node.encoders().read(connection, Results.codecOf(closure), returned.result());
                } catch (OtherLayoutException other) {
                    node.faults().unreadable(connection, "result of " + closure.label(), other);
                    throw other;
                }
            }
            case Control.Failed failed -> throw new RemoteCallException(failed.reason());
            default -> throw new IllegalStateException("not an answer to a call: " + answer);
        };
    }

    private <R> R callHere(LocalProcess caller, Closure<R> closure, long nanos) {
        CompletableFuture<R> answer = new CompletableFuture<>();
        LocalProcess callee =
                start(answer, self -> Codecs.isolated(Results.codecOf(closure), Results.of(closure, self)));
        try {
            return awaitOrKill(caller, callee, answer, nanos);
        } catch (Failure failure) {
            throw new RemoteCallException(Deaths.of(Objects.requireNonNull(failure.getCause())));
        } catch (TimeoutException e) {
            throw timedOut(closure, node.id());
        }
    }

    /** Runs code in a child with a mailbox of its own; what it throws is thrown here. */
    <R> R callLocal(LocalProcess caller, ProcessFunction<R> body) {
        CompletableFuture<R> answer = new CompletableFuture<>();
        LocalProcess child = start(answer, body);
        try {
            return awaitOrKill(caller, child, answer, -1);
        } catch (Failure failure) {
            throw Sneaky.raise(failure.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a child whose result or end is the answer, even when it ends before its body begins. */
    private <R> LocalProcess start(CompletableFuture<R> answer, ProcessFunction<R> body) {
        LocalProcess child = node.create(self -> answer.complete(body.run(self)));
        node.whenEnded(child, reason -> {
            Throwable thrown = child.thrown();
            if (thrown != null) {
                answer.completeExceptionally(thrown);
            }
        });
        child.start();
        return child;
    }

    /** When the caller is interrupted or the time is over, nobody wants the child any more. */
    private <R> R awaitOrKill(LocalProcess caller, LocalProcess child, CompletableFuture<R> answer, long nanos)
            throws TimeoutException {
        CompletableFuture<R> wrapped = answer.handle((value, thrown) -> {
            if (thrown != null) {
                throw new Failure(thrown);
            }
            return value;
        });
        boolean done = false;
        try {
            R value = caller.await(wrapped, nanos);
            done = true;
            return value;
        } catch (Failure failure) {
            done = true;
            throw failure;
        } finally {
            if (!done) {
                child.raise(new Signal.Kill(caller.pid(), "the caller does not wait any more"));
            }
        }
    }

    private static RemotableException timedOut(Closure<?> closure, NodeId where) {
        String text = "no answer from " + closure.label() + " on " + where + " in time";
        return new RemoteCallException(
                text + ". Give the call more time, or spawn the closure and let it send what it finds.",
                new DiedException(TimeoutException.class.getName(), text, ""));
    }

    /** Tells what the child threw from what was done to the caller. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(Throwable thrown) {
            super("the child failed", thrown);
        }
    }
}
