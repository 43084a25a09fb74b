package io.remotable.process;

/**
 * How much there is of everything on a node.
 *
 * @param node            which
 * @param registeredNames names in its table
 * @param monitors        monitors of its processes and ports
 * @param links           links to its processes and ports
 * @param processes       processes alive
 */
public record NodeStats(NodeId node, int registeredNames, int monitors, int links, int processes) {}
