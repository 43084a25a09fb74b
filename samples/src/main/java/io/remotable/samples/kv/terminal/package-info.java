/** Where a person types, or a pipe. */
@NullMarked
package io.remotable.samples.kv.terminal;

import org.jspecify.annotations.NullMarked;
