package io.remotable.process;

/**
 * Tells the watcher that a monitored process died. An ordinary mailbox message.
 *
 * @param ref     which monitor fired
 * @param process the process
 * @param reason  why
 */
public record ProcessMonitorNotification(MonitorRef ref, ProcessId process, DiedReason reason) {}
