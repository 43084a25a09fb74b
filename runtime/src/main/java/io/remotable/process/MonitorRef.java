package io.remotable.process;

/**
 * The name of one monitor, unique in the whole system.
 *
 * @param watcher the process that is told
 * @param number  its number, unique on the watcher's node
 */
public record MonitorRef(ProcessId watcher, long number) {}
