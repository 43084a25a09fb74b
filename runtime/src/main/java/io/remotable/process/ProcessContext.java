package io.remotable.process;

import java.util.Optional;

/**
 * What a process can do: Cloud Haskell's {@code Process} monad as an object. Each process gets its own, and only its own
 * thread may use it; other threads get {@link WrongThreadException} and use {@code Node.send} instead.
 *
 * <p>Any call may throw what others did to this process: {@link ProcessExitException}, {@link ProcessKilledException} or
 * the link exceptions (rule 5.3). A blocking one does so at once; a process that computes lets them in with
 * {@link #checkpoint()}.
 *
 * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="process"}
 */
public interface ProcessContext extends Messaging, Receiving, Channels, Starting, Ending, Watching, Naming {
    /**
     * The name of this process. {@code getSelfPid}.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="pid"}
     *
     * @return its id
     */
    ProcessId pid();

    /**
     * The name of the node that this process runs on. {@code getSelfNode}.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="nodeId"}
     *
     * @return the id of the node
     */
    NodeId nodeId();

    /**
     * Writes a line to the log of this node, or to where it was redirected.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="say"}
     *
     * @param format the text, as {@link String#format} takes it; without arguments it is taken as it is
     * @param args   the arguments
     */
    void say(String format, Object... args);

    /**
     * Lets exit, kill and link exceptions in, during a long computation (rule 5.3).
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="checkpoint"}
     */
    void checkpoint();

    /**
     * What the node of a process knows of it.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="processInfo"}
     *
     * @param target the process, of any node
     * @return the information; empty when it is not alive or its node is unreachable
     */
    Optional<ProcessInfo> processInfo(ProcessId target);

    /**
     * How much there is of everything on a node.
     *
     * {@snippet file="io/remotable/snippets/MessagingSnippets.java" region="nodeStats"}
     *
     * @param node the node
     * @return the numbers
     * @throws RemotableException when the node is unreachable
     */
    NodeStats nodeStats(NodeId node);
}
