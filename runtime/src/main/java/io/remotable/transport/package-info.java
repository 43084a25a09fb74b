/**
 * Frames between node addresses: what a node needs of a network. {@code aeron} carries them over UDP, {@code memory}
 * within one JVM.
 */
@NullMarked
package io.remotable.transport;

import org.jspecify.annotations.NullMarked;
