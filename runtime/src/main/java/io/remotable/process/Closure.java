package io.remotable.process;

import java.util.List;

/**
 * Code by name, with its arguments: what another node can be asked to run. A value like any other: it travels in
 * messages and in other closures, and composes without new annotations (rule 4.5).
 *
 * <p>The cases are what serializers see of a closure. User code gets closures from the generated factories, from
 * {@link Closures} and by composition.
 *
 * @param <R> the result; {@code Void} for none
 */
public sealed interface Closure<R> {
    /**
     * What it runs, for people to read.
     *
     * @return for example {@code samples.Pings#chatServer(int)}
     */
    String label();

    /**
     * Runs it in the calling process. {@link ProcessContext#run(Closure)} does the same. It may run again: no run sees what
     * another one changed (rule 4.5).
     *
     * @param self the process
     * @return the result; null for {@code Void}
     * @throws Exception whatever the code throws
     */
    R run(ProcessContext self) throws Exception;

    /**
     * Runs this, then {@code next} on the result, both over there. Cloud Haskell's {@code bindCP}.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="bind"}
     *
     * @param next what to do with the result
     * @param <S>  its result
     * @return the composed closure
     */
    default <S> Closure<S> bind(CP<R, S> next) {
        return new Bound<>(this, next);
    }

    /**
     * Runs this, drops the result and runs {@code next}. Cloud Haskell's {@code seqCP}.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="then"}
     *
     * @param next what to run second
     * @param <S>  its result
     * @return the composed closure
     */
    default <S> Closure<S> then(Closure<S> next) {
        return new Sequenced<>(this, next);
    }

    /**
     * Runs nothing and returns a value. Cloud Haskell's {@code returnCP}.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="returning"}
     *
     * @param value the value, isolated at once; its class must have a codec when the closure travels
     * @param <T>   its type
     * @return the closure
     */
    static <T> Closure<T> returning(T value) {
        return new Returned<>(Message.isolated(value));
    }

    /**
     * A function applied to all its arguments.
     *
     * @param function  the code
     * @param arguments one for each parameter; those of this closure alone
     * @param <R>       the result
     */
    record Applied<R>(RemoteFunction<R> function, List<Object> arguments) implements Closure<R> {
        /** Keeps the arguments from later changes. */
        public Applied {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String label() {
            return function.label();
        }

        @Override
        public R run(ProcessContext self) throws Exception {
            return function.invoke(self, function.isolate(arguments));
        }
    }

    /**
     * One closure, and a function of its result.
     *
     * @param first what runs first
     * @param next  gets its result
     * @param <A>   the first result
     * @param <R>   the result
     */
    record Bound<A, R>(Closure<A> first, CP<A, R> next) implements Closure<R> {
        @Override
        public String label() {
            return first.label() + " >>= " + next.label();
        }

        @Override
        public R run(ProcessContext self) throws Exception {
            return next.apply(first.run(self)).run(self);
        }
    }

    /**
     * One closure after another.
     *
     * @param first what runs first
     * @param next  what runs second
     * @param <R>   the second's result
     */
    record Sequenced<R>(Closure<?> first, Closure<R> next) implements Closure<R> {
        @Override
        public String label() {
            return first.label() + " >> " + next.label();
        }

        @Override
        public R run(ProcessContext self) throws Exception {
            first.run(self);
            return next.run(self);
        }
    }

    /**
     * A value.
     *
     * @param value the value; that of this closure alone
     * @param <R>   its type
     */
    record Returned<R>(R value) implements Closure<R> {
        @Override
        public String label() {
            return "returning";
        }

        @Override
        public R run(ProcessContext self) {
            return Message.isolated(value);
        }
    }
}
