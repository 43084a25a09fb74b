/** Reads elements, type mirrors and annotation mirrors into the model. Reports nothing: what is odd becomes part of it. */
@NullMarked
package io.remotable.processor.read;

import org.jspecify.annotations.NullMarked;
