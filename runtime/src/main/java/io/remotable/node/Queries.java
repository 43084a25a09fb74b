package io.remotable.node;

import io.remotable.node.peer.Connection;
import io.remotable.node.wire.Control;
import io.remotable.node.wire.Watch;
import io.remotable.process.CodecException;
import io.remotable.process.Message;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeId;
import io.remotable.process.NodeStats;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessInfo;
import io.remotable.process.RegisterReply;
import io.remotable.process.RemotableException;
import io.remotable.process.Watcher;
import io.remotable.process.WhereIsReply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Questions about names, processes and nodes, here and on other nodes: asking and answering. */
final class Queries {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NodeCore node;

    Queries(NodeCore node) {
        this.node = node;
    }

    // asking

    void whereisAsync(LocalProcess asker, NodeId where, String name) {
        if (where.equals(node.id())) {
            asker.deliver(
                    new WhereIsReply(name, Optional.ofNullable(node.names().whereis(name))));
            return;
        }
        long number = node.requests().nextNumber();
        node.requests()
                .expect(
                        number,
                        where,
                        answer -> asker.deliver(new WhereIsReply(name, ((Control.WhereIsAnswer) answer).owner())),
                        failure -> {});
        if (!node.courier().control(asker, where, new Control.WhereIs(number, name))) {
            node.requests().forget(number);
        }
    }

    Optional<ProcessId> whereis(LocalProcess asker, NodeId where, String name, long nanos) {
        if (where.equals(node.id())) {
            return Optional.ofNullable(node.names().whereis(name));
        }
        long number = node.requests().nextNumber();
        try {
            return ask(asker, where, number, new Control.WhereIs(number, name), Control.WhereIsAnswer.class, nanos)
                    .flatMap(Control.WhereIsAnswer::owner);
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    void nameAsync(LocalProcess asker, NodeId where, Control.NameOperation operation, String name, ProcessId process) {
        Control.Name request = new Control.Name(operation, asker.pid(), name, process);
        if (where.equals(node.id())) {
            asker.deliver(node.names().apply(request));
        } else {
            node.courier().control(asker, where, request);
        }
    }

    Optional<ProcessInfo> processInfo(LocalProcess asker, ProcessId target) {
        if (target.node().equals(node.id())) {
            return infoHere(target.localId());
        }
        long number = node.requests().nextNumber();
        Control question = new Control.Info(number, target.localId());
        try {
            return ask(asker, target.node(), number, question, Control.InfoAnswer.class, PATIENCE.toNanos())
                    .flatMap(Control.InfoAnswer::info);
        } catch (TimeoutException e) {
            return Optional.empty();
        }
    }

    NodeStats nodeStats(LocalProcess asker, NodeId where) {
        if (where.equals(node.id())) {
            return stats();
        }
        long number = node.requests().nextNumber();
        try {
            return ask(asker, where, number, new Control.Stats(number), Control.StatsAnswer.class, PATIENCE.toNanos())
                    .map(Control.StatsAnswer::stats)
                    .orElseThrow(() -> new RemotableException(where + " cannot be reached: no numbers of it."));
        } catch (TimeoutException e) {
            throw new RemotableException(where + " does not answer: no numbers of it within " + PATIENCE + ".");
        }
    }

    /** The answer; empty when there is no contact. */
    private <T extends Control> Optional<T> ask(
            LocalProcess asker, NodeId where, long number, Control question, Class<T> type, long nanos)
            throws TimeoutException {
        Deadline deadline = Deadline.in(nanos);
        CompletableFuture<T> answer = node.requests().expect(number, where, type);
        try {
            Connection connection = node.courier().reach(asker, where, deadline.left());
            if (connection == null || !node.courier().control(asker, connection, question)) {
                return Optional.empty();
            }
            return Optional.of(asker.await(answer, deadline.left()));
        } catch (ContactLostException lost) {
            return Optional.empty();
        } finally {
            node.requests().forget(number);
        }
    }

    // answering

    Control whereIs(Control.WhereIs question) {
        return new Control.WhereIsAnswer(
                question.request(), Optional.ofNullable(node.names().whereis(question.name())));
    }

    void onNameAnswer(Control.NameAnswer answer) {
        LocalProcess asker = node.process(answer.asker());
        if (asker != null) {
            asker.deliver(new RegisterReply(answer.name(), answer.ok(), answer.owner()));
        }
    }

    void deliverToName(Connection from, Control.ToName toName) {
        ProcessId owner = node.names().whereis(toName.name());
        Message message = toName.message();
        Object value;
        try {
            value = message.unwrap(Object.class).orElse(null);
        } catch (CodecException unreadable) {
            node.faults().unreadable(from, message.typeName(), unreadable);
            return;
        }
        if (value == null) {
            node.faults().unknownType(from, message.typeName());
        } else if (owner == null) {
            node.events().deadLetter(toName.name(), value);
        } else if (owner.node().equals(node.id())) {
            node.courier().deliver(owner, value);
        } else {
            node.contacts().passOn(owner, value);
        }
    }

    /** Tells when the reason of an exit cannot be read; the exit is done all the same. */
    void checkReason(Connection from, Message reason) {
        if (from.otherBuild() != null) {
            try {
                reason.unwrap(Object.class);
            } catch (CodecException unreadable) {
                node.faults().unreadable(from, reason.typeName() + ", the reason of an exit,", unreadable);
            }
        }
    }

    Control info(Control.Info question) {
        return new Control.InfoAnswer(question.request(), infoHere(question.process()));
    }

    private Optional<ProcessInfo> infoHere(long localId) {
        @Nullable LocalProcess process = node.process(localId);
        if (process == null) {
            return Optional.empty();
        }
        List<Watch> watchers = process.watchers().all();
        return Optional.of(new ProcessInfo(
                node.id(),
                node.names().of(process.pid()),
                process.mailbox().size(),
                watchers.stream()
                        .filter(watch -> !watch.isLink())
                        .map(watch -> new Watcher(watch.watcher(), new MonitorRef(watch.watcher(), watch.number())))
                        .toList(),
                watchers.stream().filter(Watch::isLink).map(Watch::watcher).toList()));
    }

    NodeStats stats() {
        return new NodeStats(
                node.id(),
                node.names().size(),
                node.watches().watchersOf(false),
                node.watches().watchersOf(true),
                node.processes().size());
    }
}
