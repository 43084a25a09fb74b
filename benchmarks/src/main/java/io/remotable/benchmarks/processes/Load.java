package io.remotable.benchmarks.processes;

import io.remotable.Remotable;

/**
 * A message that goes one way.
 *
 * @param source which of several senders it comes from
 * @param bytes  what is in it
 */
@Remotable
record Load(int source, byte[] bytes) {}
