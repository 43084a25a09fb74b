package io.remotable.process;

/**
 * Tells the watcher that a monitored port is gone. An ordinary mailbox message.
 *
 * @param ref    which monitor fired
 * @param port   the port
 * @param reason why; the reason of the process that owned it
 */
public record PortMonitorNotification(MonitorRef ref, SendPortId port, DiedReason reason) {}
