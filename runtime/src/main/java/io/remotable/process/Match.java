package io.remotable.process;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a receive: what it takes and what it does with it. Immutable; it may be used again.
 *
 * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="receiveWait"}
 *
 * @param <R> the result of the receive
 */
public final class Match<R> {
    /**
     * What a clause looks at. The node's receive sees clauses as these cases.
     *
     * @param <R> the result of the receive
     */
    public sealed interface Clause<R> {}

    /**
     * A clause on the mailbox.
     *
     * @param type      the class of the messages, {@code Object} for any
     * @param condition what must be true of them, or null
     * @param handler   what is done
     * @param <T>       the message
     * @param <R>       the result of the receive
     */
    public record Mail<T, R>(
            Class<T> type, @Nullable Predicate<? super T> condition, Handler<? super T, ? extends R> handler)
            implements Clause<R> {}

    /**
     * A clause on the mailbox that takes messages raw.
     *
     * @param type      the class of the messages, {@code Object} for any
     * @param condition what must be true of them, or null
     * @param handler   what is done
     * @param <T>       the message
     * @param <R>       the result of the receive
     */
    public record Raw<T, R>(
            Class<T> type, @Nullable Predicate<? super T> condition, Handler<? super Message, ? extends R> handler)
            implements Clause<R> {}

    /**
     * A clause on a channel.
     *
     * @param port    the receiving end
     * @param handler what is done
     * @param <T>     the element
     * @param <R>     the result of the receive
     */
    public record Port<T, R>(ReceivePort<T> port, Handler<? super T, ? extends R> handler) implements Clause<R> {}

    /**
     * A clause on a future.
     *
     * @param future  the future
     * @param handler what is done
     * @param <T>     its value
     * @param <R>     the result of the receive
     */
    public record Future<T, R>(CompletionStage<T> future, Handler<? super T, ? extends R> handler)
            implements Clause<R> {}

    private final Clause<R> clause;

    private Match(Clause<R> clause) {
        this.clause = clause;
    }

    /**
     * The clause as the node's receive sees it.
     *
     * @return the clause
     */
    public Clause<R> clause() {
        return clause;
    }

    /**
     * Takes a message of a type.
     *
     * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="match"}
     *
     * @param type    the class of the message, or a sealed interface that covers it
     * @param handler what is done with it
     * @param <T>     the message
     * @param <R>     the result
     * @return the clause
     * @throws IllegalArgumentException when the type is primitive
     */
    public static <T, R> Match<R> match(Class<T> type, Handler<T, R> handler) {
        return new Match<>(new Mail<>(requireType(type), null, requireHandler(handler)));
    }

    /**
     * Takes a message of a type and returns it.
     *
     * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="matchValue"}
     *
     * @param type the class of the message, or a sealed interface that covers it
     * @param <T>  the message
     * @return the clause
     * @throws IllegalArgumentException when the type is primitive
     */
    public static <T> Match<T> match(Class<T> type) {
        return new Match<>(new Mail<T, T>(requireType(type), null, message -> message));
    }

    /**
     * Takes a message of a type of which something is true. What the condition throws reaches the receiver and leaves the
     * mailbox as it was (rule 2.4).
     *
     * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="matchIf"}
     *
     * @param type      the class of the message, or a sealed interface that covers it
     * @param condition what must be true
     * @param handler   what is done with it
     * @param <T>       the message
     * @param <R>       the result
     * @return the clause
     * @throws IllegalArgumentException when the type is primitive
     */
    public static <T, R> Match<R> matchIf(Class<T> type, Predicate<T> condition, Handler<T, R> handler) {
        return new Match<>(
                new Mail<>(requireType(type), Objects.requireNonNull(condition, "condition"), requireHandler(handler)));
    }

    /**
     * Takes any message, raw.
     *
     * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="matchAny"}
     *
     * @param handler what is done with it
     * @param <R>     the result
     * @return the clause
     */
    public static <R> Match<R> matchAny(Handler<Message, R> handler) {
        return new Match<>(new Raw<>(Object.class, null, requireHandler(handler)));
    }

    /**
     * Takes a message of a type of which something is true, raw.
     *
     * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="matchAnyIf"}
     *
     * @param type      the class of the message, or a sealed interface that covers it
     * @param condition what must be true
     * @param handler   what is done with it
     * @param <T>       the message
     * @param <R>       the result
     * @return the clause
     * @throws IllegalArgumentException when the type is primitive
     */
    public static <T, R> Match<R> matchAnyIf(Class<T> type, Predicate<T> condition, Handler<Message, R> handler) {
        return new Match<>(
                new Raw<>(requireType(type), Objects.requireNonNull(condition, "condition"), requireHandler(handler)));
    }

    /**
     * Takes any message and ignores it.
     *
     * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="matchUnknown"}
     *
     * @param handler what is done
     * @param <R>     the result
     * @return the clause
     */
    public static <R> Match<R> matchUnknown(Callable<R> handler) {
        Objects.requireNonNull(handler, "handler");
        return new Match<>(new Mail<>(Object.class, null, message -> handler.call()));
    }

    /**
     * Takes a value of a channel.
     *
     * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="matchChan"}
     *
     * @param port    the receiving end, or several combined
     * @param handler what is done with it
     * @param <T>     the value
     * @param <R>     the result
     * @return the clause
     */
    public static <T, R> Match<R> matchChan(ReceivePort<T> port, Handler<T, R> handler) {
        return new Match<>(new Port<>(Objects.requireNonNull(port, "port"), requireHandler(handler)));
    }

    /**
     * Takes the value of a future once it is there; it ranks as a channel. What it failed with reaches the receiver. What
     * {@code matchSTM} is for.
     *
     * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="matchFuture"}
     *
     * @param future  the future
     * @param handler what is done with its value
     * @param <T>     the value
     * @param <R>     the result
     * @return the clause
     */
    public static <T, R> Match<R> matchFuture(CompletionStage<T> future, Handler<T, R> handler) {
        return new Match<>(new Future<>(Objects.requireNonNull(future, "future"), requireHandler(handler)));
    }

    /**
     * This clause with its result changed.
     *
     * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="map"}
     *
     * @param f   the change
     * @param <S> the new result
     * @return the clause
     */
    public <S> Match<S> map(Function<? super R, ? extends S> f) {
        Objects.requireNonNull(f, "f");
        return new Match<>(mapped(clause, f));
    }

    private static <R, S> Clause<S> mapped(Clause<R> clause, Function<? super R, ? extends S> f) {
        return switch (clause) {
            case Mail<?, R> mail -> mappedMail(mail, f);
            case Raw<?, R> raw -> mappedRaw(raw, f);
            case Port<?, R> port -> mappedPort(port, f);
            case Future<?, R> future -> mappedFuture(future, f);
        };
    }

    private static <T, R, S> Clause<S> mappedMail(Mail<T, R> mail, Function<? super R, ? extends S> f) {
        return new Mail<T, S>(
                mail.type(), mail.condition(), message -> f.apply(mail.handler().handle(message)));
    }

    private static <T, R, S> Clause<S> mappedRaw(Raw<T, R> raw, Function<? super R, ? extends S> f) {
        return new Raw<T, S>(
                raw.type(), raw.condition(), message -> f.apply(raw.handler().handle(message)));
    }

    private static <T, R, S> Clause<S> mappedPort(Port<T, R> port, Function<? super R, ? extends S> f) {
        return new Port<T, S>(port.port(), value -> f.apply(port.handler().handle(value)));
    }

    private static <T, R, S> Clause<S> mappedFuture(Future<T, R> future, Function<? super R, ? extends S> f) {
        return new Future<T, S>(
                future.future(), value -> f.apply(future.handler().handle(value)));
    }

    /**
     * Checks what a receive asks for.
     *
     * @param type the class of a message
     * @param <T>  the message
     * @return the class
     * @throws IllegalArgumentException when it is primitive: no message is
     */
    public static <T> Class<T> requireType(Class<T> type) {
        if (Objects.requireNonNull(type, "type").isPrimitive()) {
            throw new IllegalArgumentException(
                    "no message is ever of type " + type + ": it is primitive. Name its box, Integer for int.");
        }
        return type;
    }

    private static <H> H requireHandler(H handler) {
        return Objects.requireNonNull(handler, "handler");
    }
}
