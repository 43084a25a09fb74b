/** Finds all that is wrong with a model, as values. */
@NullMarked
package io.remotable.processor.validate;

import org.jspecify.annotations.NullMarked;
