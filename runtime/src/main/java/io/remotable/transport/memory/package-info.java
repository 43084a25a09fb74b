/**
 * A network within one JVM, for tests: {@link io.remotable.transport.memory.MemoryNetwork} cuts, delays, stalls and
 * kills on request.
 */
@NullMarked
package io.remotable.transport.memory;

import org.jspecify.annotations.NullMarked;
