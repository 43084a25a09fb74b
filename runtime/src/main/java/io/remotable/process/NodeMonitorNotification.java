package io.remotable.process;

/**
 * Tells the watcher that a monitored node is gone. An ordinary mailbox message.
 *
 * @param ref    which monitor fired
 * @param node   the node
 * @param reason why
 */
public record NodeMonitorNotification(MonitorRef ref, NodeId node, DiedReason reason) {}
