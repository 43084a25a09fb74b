/** Programs to try: {@code ./remotable} lists them. */
@NullMarked
package io.remotable.samples;

import org.jspecify.annotations.NullMarked;
