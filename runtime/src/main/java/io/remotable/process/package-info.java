/**
 * What a process sees: its context, ids, messages, matches, channels, closures and notices of death.
 *
 * <p>Everything here is an interface, a record or an exception; the node behind it is in {@code io.remotable.node}. The
 * names are those of Cloud Haskell's {@code Control.Distributed.Process}.
 */
@NullMarked
package io.remotable.process;

import org.jspecify.annotations.NullMarked;
