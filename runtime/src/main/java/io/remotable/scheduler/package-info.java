/** The thread of a node, which runs the network and the processes that it wakes, and where those run that keep it too long. */
@NullMarked
package io.remotable.scheduler;

import org.jspecify.annotations.NullMarked;
