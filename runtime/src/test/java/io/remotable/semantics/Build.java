package io.remotable.semantics;

import io.remotable.process.CP;
import io.remotable.process.Closure;
import io.remotable.roundtrip.SourceCompiler;
import io.remotable.table.EntryPoint;
import io.remotable.table.RemoteTable;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** One of two builds of the same program, which differ in the order of fields and constants alone. */
final class Build implements AutoCloseable {
    private static final String SOURCE = """
            package builds;

            import io.remotable.Remotable;
            import io.remotable.process.Closure;
            import io.remotable.process.ProcessContext;
            import io.remotable.process.ReceivePort;
            import java.util.List;
            import java.util.Optional;

            public final class Trade {
                private Trade() {}

                @Remotable
                public record Transfer(FIELDS) {}

                @Remotable
                public enum Side { CONSTANTS }

                @Remotable
                public record Order(List<Optional<Transfer>> parts) {}

                @Remotable
                public record Pair<A, B>(A first, B second) {}

                @Remotable
                public record Paired(Pair<Integer, Side> pair) {}

                @Remotable
                public record Tree(List<Tree> children, Side side) {}

                @Remotable
                public sealed interface Event {
                    record Paid(Transfer transfer) implements Event {}

                    record Closed() implements Event {}
                }

                @Remotable
                public record Same(String text) {}

                @Remotable
                public record Job(Closure<Integer> work) {}

                @Remotable
                public record ONLY(int value) {}

                @Remotable
                public static int pay(Transfer transfer) {
                    return transfer.amount();
                }

                @Remotable
                public static Transfer last() {
                    return transfer();
                }

                @Remotable
                public static int same(Same same) {
                    return same.text().length();
                }

                @Remotable
                public static void collect(ProcessContext self, ReceivePort<Transfer> port) {
                    self.receiveChan(port);
                }

                @Remotable
                public static void sendingItself(ProcessContext self) {
                    self.send(self.pid(), transfer());
                }

                public static Transfer transfer() {
                    String from = "alice";
                    String to = "bob";
                    int amount = 100;
                    int fee = 1;
                    return new Transfer(ARGUMENTS);
                }

                public static Side side() {
                    return Side.BUY;
                }

                public static Order order() {
                    return new Order(List.of(Optional.of(transfer())));
                }

                public static Paired paired() {
                    return new Paired(new Pair<>(7, Side.SELL));
                }

                public static Tree tree() {
                    return new Tree(List.of(new Tree(List.of(), Side.BUY)), Side.SELL);
                }

                public static Event event() {
                    return new Event.Paid(transfer());
                }

                public static Same text(String text) {
                    return new Same(text);
                }

                public static Job job(Closure<Integer> work) {
                    return new Job(work);
                }

                public static ONLY only() {
                    return new ONLY(1);
                }
            }
            """;

    private final URLClassLoader classes;
    private final Class<?> trade;
    private final Class<?> closures;

    private Build(Path directory, String source) {
        try {
            classes = SourceCompiler.compile(directory, "Trade.java", source);
            trade = classes.loadClass("builds.Trade");
            closures = classes.loadClass("builds.TradeClosures");
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static Build first(Path directory) {
        return new Build(
                directory.resolve("first"),
                SOURCE.replace("FIELDS", "String from, String to, int amount, int fee")
                        .replace("ARGUMENTS", "from, to, amount, fee")
                        .replace("CONSTANTS", "BUY, SELL")
                        .replace("ONLY", "First"));
    }

    static Build second(Path directory) {
        return new Build(
                directory.resolve("second"),
                SOURCE.replace("FIELDS", "String to, String from, int fee, int amount")
                        .replace("ARGUMENTS", "to, from, fee, amount")
                        .replace("CONSTANTS", "SELL, BUY")
                        .replace("ONLY", "Second"));
    }

    RemoteTable table() {
        return (RemoteTable) call(closures, "remoteTable");
    }

    /** A sample, by the name of the method that makes it. */
    Object value(String name) {
        return call(trade, name);
    }

    Object same(String text) {
        try {
            return trade.getMethod("text", String.class).invoke(null, text);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    Object job(Closure<?> work) {
        try {
            return trade.getMethod("job", Closure.class).invoke(null, work);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // of whatever type the caller expects
    <T> Class<T> type(String name) {
        try {
            return (Class<T>) classes.loadClass("builds.Trade$" + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An entry point, by the name of its method. */
    @SuppressWarnings("unchecked") // of whatever result the caller expects
    <R> EntryPoint<R> function(String name) {
        return (EntryPoint<R>) table().entryPoints().stream()
                .filter(entryPoint -> entryPoint.label().contains("#" + name + "("))
                .findFirst()
                .orElseThrow();
    }

    <R> Closure<R> closure(String name, Object... arguments) {
        return this.<R>function(name).closure(arguments);
    }

    <A, R> CP<A, R> cp(String name) {
        return this.<R>function(name).cp();
    }

    private static Object call(Class<?> type, String method) {
        try {
            return type.getMethod(method).invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
