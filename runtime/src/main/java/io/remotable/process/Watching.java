package io.remotable.process;

/** Monitors and links: hearing of the end of others; and reconnecting. Part of {@link ProcessContext}. */
public interface Watching {
    /**
     * Watches a process: one {@link ProcessMonitorNotification} when it ends (rule 6.1).
     *
     * {@snippet file="io/remotable/snippets/WatchingSnippets.java" region="monitor"}
     *
     * @param target the process
     * @return names this monitor
     */
    MonitorRef monitor(ProcessId target);

    /**
     * Watches a node: one {@link NodeMonitorNotification} when it closes or contact is lost.
     *
     * {@snippet file="io/remotable/snippets/WatchingSnippets.java" region="monitorNode"}
     *
     * @param target the node
     * @return names this monitor
     */
    MonitorRef monitor(NodeId target);

    /**
     * Watches a port: one {@link PortMonitorNotification} when its owner ends.
     *
     * {@snippet file="io/remotable/snippets/WatchingSnippets.java" region="monitorPort"}
     *
     * @param target the port
     * @return names this monitor
     */
    MonitorRef monitor(SendPort<?> target);

    /**
     * Ends a monitor. After that no notice of it is seen, even one that was waiting already (rule 6.2).
     *
     * {@snippet file="io/remotable/snippets/WatchingSnippets.java" region="unmonitor"}
     *
     * @param ref the monitor; one that fired or never was is fine
     */
    void unmonitor(MonitorRef ref);

    /**
     * Runs code while a process is monitored.
     *
     * {@snippet file="io/remotable/snippets/WatchingSnippets.java" region="withMonitor"}
     *
     * @param target the process
     * @param body   what to run
     * @param <R>    the result
     * @return the result
     */
    <R> R withMonitor(ProcessId target, ProcessFunction<R> body);

    /**
     * Runs code while a node is monitored.
     *
     * @param target the node
     * @param body   what to run
     * @param <R>    the result
     * @return the result
     */
    <R> R withMonitor(NodeId target, ProcessFunction<R> body);

    /**
     * Runs code while a port is monitored.
     *
     * @param target the port
     * @param body   what to run
     * @param <R>    the result
     * @return the result
     */
    <R> R withMonitor(SendPort<?> target, ProcessFunction<R> body);

    /**
     * Links this process to another: when that one ends, normally too, {@link ProcessLinkException} is thrown here
     * (rule 6.1). One way; twice is once.
     *
     * {@snippet file="io/remotable/snippets/WatchingSnippets.java" region="link"}
     *
     * @param target the process
     */
    void link(ProcessId target);

    /**
     * Links this process to a node: {@link NodeLinkException} when it closes or contact is lost.
     *
     * @param target the node
     */
    void link(NodeId target);

    /**
     * Links this process to a port: {@link PortLinkException} when its owner ends.
     *
     * @param target the port
     */
    void link(SendPort<?> target);

    /**
     * Links this process to another for abnormal ends only.
     *
     * {@snippet file="io/remotable/snippets/WatchingSnippets.java" region="linkOnFailure"}
     *
     * @param target the process
     */
    void linkOnFailure(ProcessId target);

    /**
     * Ends a link. After that no exception of it is thrown (rule 6.2).
     *
     * {@snippet file="io/remotable/snippets/WatchingSnippets.java" region="unlink"}
     *
     * @param target the process
     */
    void unlink(ProcessId target);

    /**
     * Ends a link to a node.
     *
     * @param target the node
     */
    void unlink(NodeId target);

    /**
     * Ends a link to a port.
     *
     * @param target the port
     */
    void unlink(SendPort<?> target);

    /**
     * Accepts that messages to a process were lost with a broken connection: later ones travel again (rule 6.5).
     *
     * {@snippet file="io/remotable/snippets/WatchingSnippets.java" region="reconnect"}
     *
     * @param target the process
     */
    void reconnect(ProcessId target);

    /**
     * Accepts that values sent to a port were lost with a broken connection.
     *
     * @param target the port
     */
    void reconnect(SendPort<?> target);
}
