/** Tests of the network in memory. */
@NullMarked
package io.remotable.transport.memory;

import org.jspecify.annotations.NullMarked;
