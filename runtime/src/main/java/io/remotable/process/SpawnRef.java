package io.remotable.process;

/**
 * Ties a {@link DidSpawn} to its {@link ProcessContext#spawnAsync}.
 *
 * @param parent the process that asked
 * @param number its number, unique on the parent's node
 */
public record SpawnRef(ProcessId parent, long number) {}
