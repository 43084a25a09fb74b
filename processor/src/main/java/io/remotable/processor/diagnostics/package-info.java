/** The catalogue of what the processor complains about, and how a complaint reaches the compiler. */
@NullMarked
package io.remotable.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
