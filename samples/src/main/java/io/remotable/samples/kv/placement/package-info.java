/**
 * Which node holds which key, and when that changes: the part of the fifth stage that needs no processes.
 *
 * <p>Members are worker processes. A view says who they are and has a number, its epoch; the ring puts keys and members on a
 * circle, and a key is held by the members that follow it.
 */
@NullMarked
package io.remotable.samples.kv.placement;

import org.jspecify.annotations.NullMarked;
