package io.remotable.benchmarks.processes;

import io.remotable.Remotable;
import io.remotable.process.ProcessId;

/**
 * A small message that comes back.
 *
 * @param from   whom it is sent back to
 * @param number what it carries
 */
@Remotable
record Ball(ProcessId from, long number) {}
