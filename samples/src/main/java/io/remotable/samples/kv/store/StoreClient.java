package io.remotable.samples.kv.store;

import io.remotable.process.Channel;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPort;
import io.remotable.samples.kv.Ending;
import io.remotable.samples.kv.UnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The client's side of the store. Each request is made by a child with a channel of its own, which goes with it: a second
 * answer reaches nobody. For processes of the front's node.
 */
final class StoreClient implements Store {
    private static final int MOST_CHARACTERS = 16 << 20;
    private static final Duration LENIENCE = Duration.ofSeconds(5);

    private final ProcessId front;
    private final Duration patience;

    StoreClient(ProcessId front, Duration deadline) {
        this.front = front;
        this.patience = deadline.plus(LENIENCE);
    }

    @Override
    public void set(ProcessContext self, String key, String value) {
        requireShort("key", key);
        requireShort("value", value);
        Request.Reply reply = ask(self, Request.Reply.class, port -> new Request.Set(key, value, port));
        switch (reply) {
            case Request.Reply.NotDone(var reason) -> throw UnavailableException.notDone(reason);
            case Request.Reply.Unknown(var reason) -> throw UnavailableException.unknown(reason);
            case Request.Reply.Value found -> throw new IllegalStateException("a value, though one was set: " + found);
            case Request.Reply.Stored() -> {}
        }
    }

    @Override
    public Optional<String> get(ProcessContext self, String key) {
        requireShort("key", key);
        Request.Reply reply = ask(self, Request.Reply.class, port -> new Request.Get(key, port));
        return switch (reply) {
            case Request.Reply.Value(var value) -> value;
            case Request.Reply.NotDone(var reason) -> throw UnavailableException.notDone(reason);
            case Request.Reply.Unknown(var reason) -> throw UnavailableException.notDone(reason);
            case Request.Reply.Stored() -> throw new IllegalStateException("stored, though nothing was set");
        };
    }

    @Override
    public Status status(ProcessContext self) {
        return ask(self, Status.class, ToFront.Ask::new);
    }

    @Override
    public boolean leave(ProcessContext self, NodeId node) {
        return ask(self, Boolean.class, port -> new ToFront.Leave(node, port));
    }

    @Override
    public void end(ProcessContext self) {
        Ending.end(self, front);
    }

    private <T> T ask(ProcessContext self, Class<T> answer, Function<SendPort<T>, Object> question) {
        return self.callLocal(asker -> {
            Channel<T> channel = asker.newChan(answer);
            asker.send(front, question.apply(channel.sendPort()));
            return asker.receiveChanTimeout(channel.receivePort(), patience)
                    .orElseThrow(() ->
                            UnavailableException.unknown("the front of the store, " + front + ", does not answer"));
        });
    }

    private static void requireShort(String what, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("a " + what + " of " + text.length() + " characters is longer than the "
                    + MOST_CHARACTERS + " that the store takes: store it in parts");
        }
    }
}
