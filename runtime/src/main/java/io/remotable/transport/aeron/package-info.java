/**
 * Frames over Aeron UDP. {@link io.remotable.transport.aeron.AeronTransport} runs an embedded media driver, its client
 * and its sockets on the one thread that polls it.
 */
@NullMarked
package io.remotable.transport.aeron;

import org.jspecify.annotations.NullMarked;
