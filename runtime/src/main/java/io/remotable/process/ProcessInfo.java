package io.remotable.process;

import java.util.List;

/**
 * What a node knows of one of its processes.
 *
 * @param node               where it runs
 * @param registeredNames    its names there, sorted
 * @param messageQueueLength how many messages wait in its mailbox
 * @param monitors           who monitors it
 * @param links              who is linked to it
 */
public record ProcessInfo(
        NodeId node,
        List<String> registeredNames,
        int messageQueueLength,
        List<Watcher> monitors,
        List<ProcessId> links) {}
