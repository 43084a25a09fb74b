package io.remotable.process;

import java.util.List;
import java.util.Objects;

/**
 * Closures of what processes do anyway, to compose with those of your own entry points. Every node knows them. Cloud
 * Haskell's {@code Control.Distributed.Process.Internal.Closure.BuiltIn}.
 *
 * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="closures"}
 */
public final class Closures {
    private static final RemoteFunction<Void> LINK = new BuiltIn<>("remotable.link(ProcessId)", (self, arguments) -> {
        self.link(process(arguments));
        return nothing();
    });

    private static final RemoteFunction<Void> UNLINK =
            new BuiltIn<>("remotable.unlink(ProcessId)", (self, arguments) -> {
                self.unlink(process(arguments));
                return nothing();
            });

    private static final RemoteFunction<Void> RELAY = new BuiltIn<>("remotable.relay(ProcessId)", (self, arguments) -> {
        self.relay(process(arguments));
        return nothing();
    });

    private static final RemoteFunction<Void> SEND =
            new BuiltIn<>("remotable.send(ProcessId,Object)", (self, arguments) -> {
                self.send(process(arguments), arguments.get(1));
                return nothing();
            });

    private static final RemoteFunction<Object> EXPECT =
            new BuiltIn<>("remotable.expect(Class)", (self, arguments) -> self.expect((Class<?>) arguments.getFirst()));

    private Closures() {}

    /**
     * Sends what it is given. Cloud Haskell's {@code cpSend}.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="sendTo"}
     *
     * @param to  the receiver
     * @param <A> the message
     * @return the function
     */
    public static <A> CP<A, Void> sendTo(ProcessId to) {
        return new CP.Partial<>(SEND, List.of(to));
    }

    /**
     * Waits for a message of a type and returns it. Cloud Haskell's {@code cpExpect}.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="expecting"}
     *
     * @param type the class of the message, or a sealed interface
     * @param <T>  the message
     * @return the closure
     */
    @SuppressWarnings("unchecked") // expect(type) returns what is of the type
    public static <T> Closure<T> expecting(Class<T> type) {
        Objects.requireNonNull(type, "type");
        return (Closure<T>) new Closure.Applied<>(EXPECT, List.of(type));
    }

    /**
     * Links the process that runs it to another one. Cloud Haskell's {@code cpLink}.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="closureLink"}
     *
     * @param to the process whose end it is to notice
     * @return the closure
     */
    public static Closure<Void> link(ProcessId to) {
        return new Closure.Applied<>(LINK, List.of(to));
    }

    /**
     * Removes the link of the process that runs it to another one. Cloud Haskell's {@code cpUnlink}.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="closureUnlink"}
     *
     * @param from the process that it no longer watches
     * @return the closure
     */
    public static Closure<Void> unlink(ProcessId from) {
        return new Closure.Applied<>(UNLINK, List.of(from));
    }

    /**
     * Passes on every message that it gets, and never returns. Cloud Haskell's {@code cpRelay}.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="closureRelay"}
     *
     * @param to the receiver
     * @return the closure
     */
    public static Closure<Void> relay(ProcessId to) {
        return new Closure.Applied<>(RELAY, List.of(to));
    }

    /**
     * The functions that these closures name, for the remote table. User code has no use for them.
     *
     * @return all of them
     */
    public static List<RemoteFunction<?>> functions() {
        return List.of(LINK, UNLINK, RELAY, SEND, EXPECT);
    }

    private static ProcessId process(List<Object> arguments) {
        return (ProcessId) arguments.getFirst();
    }

    @SuppressWarnings("NullAway") // the only value of Void
    private static Void nothing() {
        return null;
    }

    /** What a function does. */
    @FunctionalInterface
    private interface Body<R> {
        R run(ProcessContext self, List<Object> arguments);
    }

    private record BuiltIn<R>(String label, Body<R> body) implements RemoteFunction<R> {
        /** Only the message to send may be mutable. */
        @Override
        public List<Object> isolate(List<Object> arguments) {
            return arguments.size() < 2
                    ? arguments
                    : List.of(arguments.getFirst(), Message.isolated(arguments.getLast()));
        }

        @Override
        public R invoke(ProcessContext self, List<Object> arguments) {
            return body.run(self, arguments);
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
