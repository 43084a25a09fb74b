package io.remotable.process;

import java.time.Duration;

/** Starting processes, here and on other nodes. Part of {@link ProcessContext}. */
public interface Starting {
    /**
     * Starts a closure as a process on a node. Returns once it exists; it begins once this node knows its id, or is gone
     * (rule 4.1).
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="spawn"}
     *
     * @param node    where, this node included
     * @param closure what to run
     * @return the new process
     * @throws SpawnException when the node is unreachable, refuses, or lacks the code (rule 4.2)
     */
    ProcessId spawn(NodeId node, Closure<?> closure);

    /**
     * Starts a closure as a process without waiting for the answer: a {@link DidSpawn} message tells its id. It does wait for
     * contact when there is none yet. When the node cannot be reached or lacks the code, {@link DidSpawn} names a process that
     * never lived: monitoring it says {@link DiedUnknownId} or {@link DiedDisconnect}.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="spawnAsync"}
     *
     * @param node    where
     * @param closure what to run
     * @return ties the answer to this request
     */
    SpawnRef spawnAsync(NodeId node, Closure<?> closure);

    /**
     * Starts a closure and links to it, with no moment between (rule 4.3).
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="spawnLink"}
     *
     * @param node    where
     * @param closure what to run
     * @return the new process
     * @throws SpawnException when it cannot be started
     */
    ProcessId spawnLink(NodeId node, Closure<?> closure);

    /**
     * Starts a closure and monitors it, with no moment between (rule 4.3).
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="spawnMonitor"}
     *
     * @param node    where
     * @param closure what to run
     * @return the new process and the monitor
     * @throws SpawnException when it cannot be started
     */
    MonitoredProcess spawnMonitor(NodeId node, Closure<?> closure);

    /**
     * Starts a closure that is linked to this process, and monitors it, with no moment between (rule 4.3).
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="spawnSupervised"}
     *
     * @param node    where
     * @param closure what to run
     * @return the new process and the monitor
     * @throws SpawnException when it cannot be started
     */
    MonitoredProcess spawnSupervised(NodeId node, Closure<?> closure);

    /**
     * Starts an entry point that takes a port, with a channel of its own.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="spawnChannel"}
     *
     * @param node    where
     * @param closure what to run
     * @param <T>     the type of the channel's elements
     * @return the sending end of its channel
     * @throws SpawnException when it cannot be started
     */
    <T> SendPort<T> spawnChannel(NodeId node, ChannelClosure<T> closure);

    /**
     * Starts a process on this node.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="spawnLocal"}
     *
     * @param body what to run
     * @return the new process
     */
    ProcessId spawnLocal(ProcessBody body);

    /**
     * Starts a process on this node with a channel of its own.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="spawnChannelLocal"}
     *
     * @param type the class of the channel's elements
     * @param body what to run
     * @param <T>  the type of the elements
     * @return the sending end of its channel
     */
    <T> SendPort<T> spawnChannelLocal(Class<T> type, ChannelBody<T> body);

    /**
     * Runs a closure on a node and waits for its result. The callee ends when this process does (rule 4.4).
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="call"}
     *
     * @param node    where
     * @param closure what to run
     * @param <R>     the result
     * @return the result; null for {@code Void}
     * @throws SpawnException when it cannot be started
     * @throws RemoteCallException when it fails over there
     */
    <R> R call(NodeId node, Closure<R> closure);

    /**
     * {@link #call(NodeId, Closure)}, but not for ever. When the time is over the callee is killed.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="callTimeout"}
     *
     * @param node    where
     * @param closure what to run
     * @param timeout how long to wait at most
     * @param <R>     the result
     * @return the result
     * @throws SpawnException when it cannot be started
     * @throws RemoteCallException when it fails over there, or with {@code DiedException} of type
     *     {@code java.util.concurrent.TimeoutException} when the time was over
     */
    <R> R call(NodeId node, Closure<R> closure, Duration timeout);

    /**
     * Runs code in a child process with a mailbox of its own and waits for its result. What the child throws is thrown
     * here; when this process ends first, the child is killed.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="callLocal"}
     *
     * @param body what to run
     * @param <R>  the result
     * @return the result
     */
    <R> R callLocal(ProcessFunction<R> body);

    /**
     * Runs a closure in this process. {@code unClosure}, then run.
     *
     * {@snippet file="io/remotable/snippets/StartingSnippets.java" region="run"}
     *
     * @param closure what to run
     * @param <R>     the result
     * @return the result
     */
    <R> R run(Closure<R> closure);
}
