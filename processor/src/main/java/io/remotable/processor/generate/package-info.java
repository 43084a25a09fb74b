/** Writes codecs, closure tables and their providers from a model that is known to be sound. */
@NullMarked
package io.remotable.processor.generate;

import org.jspecify.annotations.NullMarked;
