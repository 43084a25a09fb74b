package io.remotable.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Waiting for messages: selective receive. Part of {@link ProcessContext}. */
public interface Receiving {
    /**
     * Waits for the oldest message of a type; others stay queued (rule 1.6). Costs the same however many wait (rule 2.5).
     *
     * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="expect"}
     *
     * @param type the class of the message, or a sealed interface that covers it
     * @param <T>  its type
     * @return the message
     * @throws IllegalArgumentException when the type is primitive
     */
    <T> T expect(Class<T> type);

    /**
     * Waits for the oldest message of a type, but not for ever.
     *
     * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="expectTimeout"}
     *
     * @param type    the class of the message, or a sealed interface that covers it
     * @param timeout how long to wait at most; zero polls
     * @param <T>     its type
     * @return the message, or empty when the time was over
     * @throws IllegalArgumentException when the type is primitive
     */
    <T> Optional<T> expectTimeout(Class<T> type, Duration timeout);

    /**
     * Waits until a clause takes a message: the oldest message first, for one message the clauses in order, runs of
     * mailbox and channel clauses in order (rules 2.1 to 2.4).
     *
     * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="receiveWait"}
     *
     * @param clauses what to take; none waits for ever
     * @param <R>     the result
     * @return what the handler of the chosen clause returned
     */
    <R> R receiveWait(List<? extends Match<? extends R>> clauses);

    /**
     * {@link #receiveWait(List)}, but not for ever. The time covers the wait, not the handler.
     *
     * {@snippet file="io/remotable/snippets/ReceivingSnippets.java" region="receiveTimeout"}
     *
     * @param timeout how long to wait at most; zero polls
     * @param clauses what to take
     * @param <R>     the result
     * @return what the handler of the chosen clause returned, or empty when the time was over
     */
    <R> Optional<R> receiveTimeout(Duration timeout, List<? extends Match<? extends R>> clauses);

    /**
     * {@link #receiveWait(List)} with 1 clause.
     *
     * @param a the first clause
     * @param <R> the result
     * @return what the handler of the chosen clause returned
     */
    default <R> R receiveWait(Match<? extends R> a) {
        return receiveWait(List.<Match<? extends R>>of(a));
    }

    /**
     * {@link #receiveTimeout(Duration, List)} with 1 clause.
     *
     * @param timeout how long to wait at most; zero polls
     * @param a the first clause
     * @param <R> the result
     * @return what the handler of the chosen clause returned, or empty when the time was over
     */
    default <R> Optional<R> receiveTimeout(Duration timeout, Match<? extends R> a) {
        return receiveTimeout(timeout, List.<Match<? extends R>>of(a));
    }

    /**
     * {@link #receiveWait(List)} with 2 clauses.
     *
     * @param a the first clause
     * @param b the second clause
     * @param <R> the result
     * @return what the handler of the chosen clause returned
     */
    default <R> R receiveWait(Match<? extends R> a, Match<? extends R> b) {
        return receiveWait(List.<Match<? extends R>>of(a, b));
    }

    /**
     * {@link #receiveTimeout(Duration, List)} with 2 clauses.
     *
     * @param timeout how long to wait at most; zero polls
     * @param a the first clause
     * @param b the second clause
     * @param <R> the result
     * @return what the handler of the chosen clause returned, or empty when the time was over
     */
    default <R> Optional<R> receiveTimeout(Duration timeout, Match<? extends R> a, Match<? extends R> b) {
        return receiveTimeout(timeout, List.<Match<? extends R>>of(a, b));
    }

    /**
     * {@link #receiveWait(List)} with 3 clauses.
     *
     * @param a the first clause
     * @param b the second clause
     * @param c the third clause
     * @param <R> the result
     * @return what the handler of the chosen clause returned
     */
    default <R> R receiveWait(Match<? extends R> a, Match<? extends R> b, Match<? extends R> c) {
        return receiveWait(List.<Match<? extends R>>of(a, b, c));
    }

    /**
     * {@link #receiveTimeout(Duration, List)} with 3 clauses.
     *
     * @param timeout how long to wait at most; zero polls
     * @param a the first clause
     * @param b the second clause
     * @param c the third clause
     * @param <R> the result
     * @return what the handler of the chosen clause returned, or empty when the time was over
     */
    default <R> Optional<R> receiveTimeout(
            Duration timeout, Match<? extends R> a, Match<? extends R> b, Match<? extends R> c) {
        return receiveTimeout(timeout, List.<Match<? extends R>>of(a, b, c));
    }

    /**
     * {@link #receiveWait(List)} with 4 clauses.
     *
     * @param a the first clause
     * @param b the second clause
     * @param c the third clause
     * @param d the fourth clause
     * @param <R> the result
     * @return what the handler of the chosen clause returned
     */
    default <R> R receiveWait(Match<? extends R> a, Match<? extends R> b, Match<? extends R> c, Match<? extends R> d) {
        return receiveWait(List.<Match<? extends R>>of(a, b, c, d));
    }

    /**
     * {@link #receiveTimeout(Duration, List)} with 4 clauses.
     *
     * @param timeout how long to wait at most; zero polls
     * @param a the first clause
     * @param b the second clause
     * @param c the third clause
     * @param d the fourth clause
     * @param <R> the result
     * @return what the handler of the chosen clause returned, or empty when the time was over
     */
    default <R> Optional<R> receiveTimeout(
            Duration timeout, Match<? extends R> a, Match<? extends R> b, Match<? extends R> c, Match<? extends R> d) {
        return receiveTimeout(timeout, List.<Match<? extends R>>of(a, b, c, d));
    }

    /**
     * {@link #receiveWait(List)} with 5 clauses.
     *
     * @param a the first clause
     * @param b the second clause
     * @param c the third clause
     * @param d the fourth clause
     * @param e the fifth clause
     * @param <R> the result
     * @return what the handler of the chosen clause returned
     */
    default <R> R receiveWait(
            Match<? extends R> a,
            Match<? extends R> b,
            Match<? extends R> c,
            Match<? extends R> d,
            Match<? extends R> e) {
        return receiveWait(List.<Match<? extends R>>of(a, b, c, d, e));
    }

    /**
     * {@link #receiveTimeout(Duration, List)} with 5 clauses.
     *
     * @param timeout how long to wait at most; zero polls
     * @param a the first clause
     * @param b the second clause
     * @param c the third clause
     * @param d the fourth clause
     * @param e the fifth clause
     * @param <R> the result
     * @return what the handler of the chosen clause returned, or empty when the time was over
     */
    default <R> Optional<R> receiveTimeout(
            Duration timeout,
            Match<? extends R> a,
            Match<? extends R> b,
            Match<? extends R> c,
            Match<? extends R> d,
            Match<? extends R> e) {
        return receiveTimeout(timeout, List.<Match<? extends R>>of(a, b, c, d, e));
    }

    /**
     * {@link #receiveWait(List)} with 6 clauses.
     *
     * @param a the first clause
     * @param b the second clause
     * @param c the third clause
     * @param d the fourth clause
     * @param e the fifth clause
     * @param f the sixth clause
     * @param <R> the result
     * @return what the handler of the chosen clause returned
     */
    default <R> R receiveWait(
            Match<? extends R> a,
            Match<? extends R> b,
            Match<? extends R> c,
            Match<? extends R> d,
            Match<? extends R> e,
            Match<? extends R> f) {
        return receiveWait(List.<Match<? extends R>>of(a, b, c, d, e, f));
    }

    /**
     * {@link #receiveTimeout(Duration, List)} with 6 clauses.
     *
     * @param timeout how long to wait at most; zero polls
     * @param a the first clause
     * @param b the second clause
     * @param c the third clause
     * @param d the fourth clause
     * @param e the fifth clause
     * @param f the sixth clause
     * @param <R> the result
     * @return what the handler of the chosen clause returned, or empty when the time was over
     */
    default <R> Optional<R> receiveTimeout(
            Duration timeout,
            Match<? extends R> a,
            Match<? extends R> b,
            Match<? extends R> c,
            Match<? extends R> d,
            Match<? extends R> e,
            Match<? extends R> f) {
        return receiveTimeout(timeout, List.<Match<? extends R>>of(a, b, c, d, e, f));
    }
}
