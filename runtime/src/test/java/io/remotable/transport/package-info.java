/** Tests of the transport SPI, one set for all transports. */
@NullMarked
package io.remotable.transport;

import org.jspecify.annotations.NullMarked;
