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
 * {@snippet :
 * static void pingServer(ProcessContext self) {
 *     Ping ping = self.expect(Ping.class);
 *     self.say("ping received from %s", ping.from());
 *     self.send(ping.from(), new Pong(self.pid()));
 * }
 * }
 */
public interface ProcessContext extends Messaging, Receiving, Channels, Starting, Ending, Watching, Naming {
    /**
     * The name of this process. {@code getSelfPid}.
     *
     * @return its id
     */
    ProcessId pid();

    /**
     * The name of the node that this process runs on. {@code getSelfNode}.
     *
     * @return the id of the node
     */
    NodeId nodeId();

    /**
     * Writes a line to the log of this node, or to where it was redirected.
     *
     * @param format the text, as {@link String#format} takes it; without arguments it is taken as it is
     * @param args   the arguments
     */
    void say(String format, Object... args);

    /** Lets exit, kill and link exceptions in, during a long computation (rule 5.3). */
    void checkpoint();

    /**
     * What the node of a process knows of it.
     *
     * @param target the process, of any node
     * @return the information; empty when it is not alive or its node is unreachable
     */
    Optional<ProcessInfo> processInfo(ProcessId target);

    /**
     * How much there is of everything on a node.
     *
     * @param node the node
     * @return the numbers
     * @throws RemotableException when the node is unreachable
     */
    NodeStats nodeStats(NodeId node);
}
