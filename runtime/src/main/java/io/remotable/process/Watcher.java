package io.remotable.process;

/**
 * One who monitors a process.
 *
 * @param process the watcher
 * @param ref     its monitor
 */
public record Watcher(ProcessId process, MonitorRef ref) {}
