/** Tests of the Aeron transport. */
@NullMarked
package io.remotable.transport.aeron;

import org.jspecify.annotations.NullMarked;
