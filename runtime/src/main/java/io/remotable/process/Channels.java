package io.remotable.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Typed channels. Part of {@link ProcessContext}. */
public interface Channels {
    /**
     * Makes a typed channel. It ends with this process (rule 3.1). When nobody can reach its receiving end any more, or a port
     * made of it, it takes no memory either, and what is sent to it is a dead letter: a process may make one for each request.
     *
     * {@snippet file="io/remotable/snippets/ChannelSnippets.java" region="newChan"}
     *
     * @param type the class of the elements
     * @param <T>  their type
     * @return both ends
     * @throws NotRemotableException when the class has no codec
     */
    <T> Channel<T> newChan(Class<T> type);

    /**
     * Sends a value to a channel. As {@link ProcessContext#send}; the channel is its own receiver.
     *
     * {@snippet file="io/remotable/snippets/ChannelSnippets.java" region="sendChan"}
     *
     * @param port    the sending end; a dead one swallows the value
     * @param message the value
     * @param <T>     its type
     * @throws CodecException when a part of it cannot travel, or it is too large
     */
    <T> void sendChan(SendPort<T> port, T message);

    /**
     * Waits for the next value of a port.
     *
     * {@snippet file="io/remotable/snippets/ChannelSnippets.java" region="receiveChan"}
     *
     * @param port the receiving end, or several combined
     * @param <T>  the type
     * @return the value
     */
    <T> T receiveChan(ReceivePort<T> port);

    /**
     * Waits for the next value of a port, but not for ever.
     *
     * {@snippet file="io/remotable/snippets/ChannelSnippets.java" region="receiveChanTimeout"}
     *
     * @param port    the receiving end, or several combined
     * @param timeout how long to wait at most; zero polls
     * @param <T>     the type
     * @return the value, or empty when the time was over
     */
    <T> Optional<T> receiveChanTimeout(ReceivePort<T> port, Duration timeout);

    /**
     * One port out of several: each receive takes the leftmost that is ready (rule 3.2).
     *
     * {@snippet file="io/remotable/snippets/ChannelSnippets.java" region="mergePortsBiased"}
     *
     * @param ports at least one
     * @param <T>   the type
     * @return the merged port; the originals stay usable
     * @throws IllegalArgumentException when there is none
     */
    <T> ReceivePort<T> mergePortsBiased(List<ReceivePort<T>> ports);

    /**
     * One port out of several, in turn: as biased, but the list rotates by one after each receive (rule 3.2).
     *
     * {@snippet file="io/remotable/snippets/ChannelSnippets.java" region="mergePortsRR"}
     *
     * @param ports at least one
     * @param <T>   the type
     * @return the merged port; the originals stay usable
     * @throws IllegalArgumentException when there is none
     */
    <T> ReceivePort<T> mergePortsRR(List<ReceivePort<T>> ports);
}
