package io.remotable.benchmarks.micro;

import io.remotable.Remotable;
import io.remotable.process.ProcessId;

/**
 * A small message.
 *
 * @param from   who sent it
 * @param number a number
 */
@Remotable
record Token(ProcessId from, long number) {}
