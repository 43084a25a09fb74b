package io.remotable.process;

/**
 * A process that was started and is monitored, with no moment between.
 *
 * @param pid the process
 * @param ref the monitor
 */
public record MonitoredProcess(ProcessId pid, MonitorRef ref) {}
