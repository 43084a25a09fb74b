package io.remotable.process;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The receiving end of a typed channel, or several of them combined. It never travels: a message or an argument with one
 * in it does not compile (REMOTABLE-010).
 *
 * <p>Combining moves nothing; the parts stay usable, and a receive on the combination takes all it needs or nothing. Use
 * it from processes of the node that made it, by {@link ProcessContext#receiveChan} or {@link Match#matchChan}.
 *
 * @param <T> the type of the elements
 */
public interface ReceivePort<T> {
    /**
     * Each element changed by a function, which runs at the receive.
     *
     * {@snippet file="io/remotable/snippets/ChannelSnippets.java" region="map"}
     *
     * @param f   the function
     * @param <S> its result type
     * @return the changed port
     */
    <S> ReceivePort<S> map(Function<? super T, ? extends S> f);

    /**
     * This port's element if one is there, else the other's. Cloud Haskell's {@code Alternative}.
     *
     * {@snippet file="io/remotable/snippets/ChannelSnippets.java" region="orElse"}
     *
     * @param other tried second
     * @return the combined port
     */
    ReceivePort<T> orElse(ReceivePort<T> other);

    /**
     * One element of each, taken together (rule 3.3).
     *
     * {@snippet file="io/remotable/snippets/ChannelSnippets.java" region="zip"}
     *
     * @param other the second port
     * @param f     makes one value of both
     * @param <S>   the other's element type
     * @param <R>   the result type
     * @return the combined port
     */
    <S, R> ReceivePort<R> zip(ReceivePort<S> other, BiFunction<? super T, ? super S, ? extends R> f);

    /**
     * An element of this port and then one of the port that it leads to, taken together or not at all (rule 3.3).
     *
     * {@snippet file="io/remotable/snippets/ChannelSnippets.java" region="flatMap"}
     *
     * @param f   leads from the element to the next port; it may run again for the same element
     * @param <S> the next port's element type
     * @return the combined port
     */
    <S> ReceivePort<S> flatMap(Function<? super T, ReceivePort<S>> f);
}
