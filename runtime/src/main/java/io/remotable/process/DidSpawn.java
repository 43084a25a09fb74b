package io.remotable.process;

/**
 * Answers {@link ProcessContext#spawnAsync}.
 *
 * @param ref     which request
 * @param process the new process
 */
public record DidSpawn(SpawnRef ref, ProcessId process) {}
