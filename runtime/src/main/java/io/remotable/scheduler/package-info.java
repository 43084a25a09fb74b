/** The thread of a node: it runs the network and everything that must not wait. */
@NullMarked
package io.remotable.scheduler;

import org.jspecify.annotations.NullMarked;
