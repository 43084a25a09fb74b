/** Who runs on the reactor, who elsewhere, and that everybody's turn comes. */
@NullMarked
package io.remotable.scheduler;

import org.jspecify.annotations.NullMarked;
