package io.remotable.process;

/** A stand-in for the runtime's. */
public record ProcessMonitorNotification(MonitorRef ref, ProcessId process, DiedReason reason) {}
