package io.remotable.node;

import io.remotable.node.mailbox.MergedPort;
import io.remotable.node.mailbox.Receive;
import io.remotable.node.mailbox.TypedChannel;
import io.remotable.process.Channel;
import io.remotable.process.Match;
import io.remotable.process.Message;
import io.remotable.process.OtherLayoutException;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessPredicate;
import io.remotable.process.ReceivePort;
import io.remotable.process.SendPort;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Messages, receives and typed channels. */
abstract class MessagingContext extends ContextCore {
    MessagingContext(NodeCore node, LocalProcess process) {
        super(node, process);
    }

    @Override
    public final void send(ProcessId to, Object message) {
        Objects.requireNonNull(to, "to");
        node().courier().send(enter(), to, message, true);
    }

    @Override
    public final void usend(ProcessId to, Object message) {
        Objects.requireNonNull(to, "to");
        node().courier().send(enter(), to, message, false);
    }

    @Override
    public final <T> T expect(Class<T> type) {
        LocalProcess self = enter();
        Match.requireType(type);
        return Objects.requireNonNull(self.mailbox().await(type, -1, self));
    }

    @Override
    public final <T> Optional<T> expectTimeout(Class<T> type, Duration timeout) {
        LocalProcess self = enter();
        Match.requireType(type);
        return Optional.ofNullable(self.mailbox().await(type, nanosOf(timeout), self));
    }

    @Override
    public final <R> R receiveWait(List<? extends Match<? extends R>> clauses) {
        LocalProcess self = enter();
        try {
            return new Receive<R>(self.mailbox(), node().form(), clauses).await(self);
        } catch (Exception e) {
            throw Sneaky.raise(e);
        }
    }

    @Override
    public final <R> Optional<R> receiveTimeout(Duration timeout, List<? extends Match<? extends R>> clauses) {
        LocalProcess self = enter();
        long nanos = nanosOf(timeout);
        try {
            return new Receive<R>(self.mailbox(), node().form(), clauses).await(self, nanos);
        } catch (Exception e) {
            throw Sneaky.raise(e);
        }
    }

    @Override
    public final <T> Channel<T> newChan(Class<T> type) {
        LocalProcess self = enter();
        Objects.requireNonNull(type, "type");
        if (!type.isSealed() || !type.isInterface()) {
            node().table().codec(type);
        }
        TypedChannel<T> channel = self.newChannel(type);
        return new Channel<>(new SendPort<>(channel.id()), channel);
    }

    @Override
    public final <T> void sendChan(SendPort<T> port, T message) {
        Objects.requireNonNull(port, "port");
        node().courier().sendChan(enter(), port.id(), message);
    }

    @Override
    public final <T> T receiveChan(ReceivePort<T> port) {
        return receiveWait(List.of(Match.<T, T>matchChan(port, value -> value)));
    }

    @Override
    public final <T> Optional<T> receiveChanTimeout(ReceivePort<T> port, Duration timeout) {
        return receiveTimeout(timeout, List.of(Match.<T, T>matchChan(port, value -> value)));
    }

    @Override
    public final <T> ReceivePort<T> mergePortsBiased(List<ReceivePort<T>> ports) {
        enter();
        return MergedPort.biased(Objects.requireNonNull(ports, "ports"));
    }

    @Override
    public final <T> ReceivePort<T> mergePortsRR(List<ReceivePort<T>> ports) {
        enter();
        return MergedPort.roundRobin(Objects.requireNonNull(ports, "ports"));
    }

    @Override
    public final void forward(Message message, ProcessId to) {
        Objects.requireNonNull(to, "to");
        node().courier().send(enter(), to, inner(message), true);
    }

    @Override
    public final void uforward(Message message, ProcessId to) {
        Objects.requireNonNull(to, "to");
        node().courier().send(enter(), to, inner(message), false);
    }

    /** What a message holds; one of a type that is unknown here, or that has other fields here, goes on as it is. */
    private static Object inner(Message message) {
        Objects.requireNonNull(message, "message");
        try {
            return message.unwrap(Object.class).orElse(message);
        } catch (OtherLayoutException unreadable) {
            return message;
        }
    }

    @Override
    public final void relay(ProcessId to) {
        delegate(to, message -> true);
    }

    @Override
    public final void delegate(ProcessId to, Predicate<Message> filter) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(filter, "filter");
        while (true) {
            Message message = receiveWait(Match.<Message>matchAny(any -> any));
            if (filter.test(message)) {
                forward(message, to);
            }
        }
    }

    @Override
    public final <T> void proxy(ProcessId to, Class<T> type, ProcessPredicate<T> accepts) {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(accepts, "accepts");
        enter();
        Match.requireType(type);
        while (true) {
            Message message = receiveWait(Match.<Message>matchAny(any -> any));
            Optional<T> value = message.unwrap(type);
            if (value.isPresent() && accepted(accepts, value.get())) {
                forward(message, to);
            }
        }
    }

    private <T> boolean accepted(ProcessPredicate<T> accepts, T value) {
        try {
            return accepts.test(this, value);
        } catch (Exception e) {
            throw Sneaky.raise(e);
        }
    }
}
