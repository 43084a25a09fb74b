package io.remotable.process;

import java.time.Duration;
import java.util.Optional;

/** Names: finding processes without their ids. Part of {@link ProcessContext}. */
public interface Naming {
    /**
     * Gives a process a name on this node (rule 7.1).
     *
     * {@snippet file="io/remotable/snippets/NamingSnippets.java" region="register"}
     *
     * @param name    the name
     * @param process the process, of any node
     * @throws ProcessRegistrationException when the name is taken, or the process is of this node and dead
     */
    void register(String name, ProcessId process);

    /**
     * Moves a name to another process.
     *
     * {@snippet file="io/remotable/snippets/NamingSnippets.java" region="reregister"}
     *
     * @param name    the name
     * @param process the process
     * @throws ProcessRegistrationException when the name is not registered, or the process is of this node and dead
     */
    void reregister(String name, ProcessId process);

    /**
     * Frees a name.
     *
     * {@snippet file="io/remotable/snippets/NamingSnippets.java" region="unregister"}
     *
     * @param name the name
     * @throws ProcessRegistrationException when it is not registered
     */
    void unregister(String name);

    /**
     * Looks a name up on this node.
     *
     * {@snippet file="io/remotable/snippets/NamingSnippets.java" region="whereis"}
     *
     * @param name the name
     * @return its owner
     */
    Optional<ProcessId> whereis(String name);

    /**
     * Sends a message to the owner of a name on this node. Nobody's name swallows it.
     *
     * {@snippet file="io/remotable/snippets/NamingSnippets.java" region="nsend"}
     *
     * @param name    the name
     * @param message the message
     */
    void nsend(String name, Object message);

    /**
     * Sends a message to the owner of a name on another node, as {@link ProcessContext#usend}.
     *
     * {@snippet file="io/remotable/snippets/NamingSnippets.java" region="nsendRemote"}
     *
     * @param node    the node
     * @param name    the name
     * @param message the message
     */
    void nsendRemote(NodeId node, String name, Object message);

    /**
     * Looks a name up on another node. A {@link WhereIsReply} message answers.
     *
     * {@snippet file="io/remotable/snippets/NamingSnippets.java" region="whereisRemoteAsync"}
     *
     * @param node the node
     * @param name the name
     */
    void whereisRemoteAsync(NodeId node, String name);

    /**
     * Gives a process a name on another node. A {@link RegisterReply} message answers.
     *
     * {@snippet file="io/remotable/snippets/NamingSnippets.java" region="registerRemoteAsync"}
     *
     * @param node    the node
     * @param name    the name
     * @param process the process
     */
    void registerRemoteAsync(NodeId node, String name, ProcessId process);

    /**
     * Moves a name on another node. A {@link RegisterReply} message answers.
     *
     * {@snippet file="io/remotable/snippets/NamingSnippets.java" region="reregisterRemoteAsync"}
     *
     * @param node    the node
     * @param name    the name
     * @param process the process
     */
    void reregisterRemoteAsync(NodeId node, String name, ProcessId process);

    /**
     * Frees a name on another node. A {@link RegisterReply} message answers.
     *
     * {@snippet file="io/remotable/snippets/NamingSnippets.java" region="unregisterRemoteAsync"}
     *
     * @param node the node
     * @param name the name
     */
    void unregisterRemoteAsync(NodeId node, String name);

    /**
     * Looks a name up on another node and waits for the answer.
     *
     * {@snippet file="io/remotable/snippets/NamingSnippets.java" region="whereisRemote"}
     *
     * @param node    the node
     * @param name    the name
     * @param timeout how long to wait at most
     * @return the owner; empty when there is none, the node is unreachable or the time was over
     */
    Optional<ProcessId> whereisRemote(NodeId node, String name, Duration timeout);
}
