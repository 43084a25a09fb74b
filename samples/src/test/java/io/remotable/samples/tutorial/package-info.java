/** The tutorial, typed in as it stands there. */
@NullMarked
package io.remotable.samples.tutorial;

import org.jspecify.annotations.NullMarked;
