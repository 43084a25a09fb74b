package io.remotable.process;

import java.util.ArrayList;
import java.util.List;

/**
 * A function from a value to a closure, itself able to travel: a one-argument entry point not yet applied. Cloud
 * Haskell's {@code CP a b}, the arrow of remote processes.
 *
 * @param <A> the argument
 * @param <R> the result
 */
public sealed interface CP<A, R> {
    /**
     * What it runs, for people to read.
     *
     * @return for example {@code samples.Pings#factorial(int)}
     */
    String label();

    /**
     * The closure for an argument.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="apply"}
     *
     * @param argument the argument, isolated at once: what the caller changes later is not seen (rule 4.5)
     * @return the closure
     * @throws CodecException when the argument is null or cannot travel
     */
    Closure<R> apply(A argument);

    /**
     * This, and then {@code next} on the result.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="compose"}
     *
     * @param next what to do with the result
     * @param <S>  its result
     * @return the composed function
     */
    default <S> CP<A, S> compose(CP<R, S> next) {
        return new Composed<>(this, next);
    }

    /**
     * The function that returns its argument. Cloud Haskell's {@code idCP}.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="id"}
     *
     * @param <T> the argument
     * @return the identity
     */
    static <T> CP<T, T> id() {
        return new Identity<>();
    }

    /**
     * A remote function with all arguments but its last.
     *
     * @param function the code
     * @param leading  the arguments that are known, all but the last; those of this function alone
     * @param <A>      the last argument
     * @param <R>      the result
     */
    record Partial<A, R>(RemoteFunction<R> function, List<Object> leading) implements CP<A, R> {
        /** Keeps the arguments from later changes. */
        public Partial {
            leading = List.copyOf(leading);
        }

        @Override
        public String label() {
            return function.label();
        }

        @Override
        public Closure<R> apply(A argument) {
            List<Object> all = new ArrayList<>(leading);
            all.add(argument);
            return new Closure.Applied<>(function, function.isolate(all));
        }
    }

    /**
     * One function after another.
     *
     * @param first what runs first
     * @param next  gets its result
     * @param <A>   the argument
     * @param <B>   the result between
     * @param <R>   the result
     */
    record Composed<A, B, R>(CP<A, B> first, CP<B, R> next) implements CP<A, R> {
        @Override
        public String label() {
            return first.label() + " >=> " + next.label();
        }

        @Override
        public Closure<R> apply(A argument) {
            return first.apply(argument).bind(next);
        }
    }

    /**
     * The identity.
     *
     * @param <T> the argument
     */
    record Identity<T>() implements CP<T, T> {
        @Override
        public String label() {
            return "id";
        }

        @Override
        public Closure<T> apply(T argument) {
            return Closure.returning(argument);
        }
    }
}
