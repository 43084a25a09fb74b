/**
 * The chat of the same chapter without a master and slaves: all nodes are equal, and come and go as they like.
 */
@NullMarked
package io.remotable.samples.chat.noslave;

import org.jspecify.annotations.NullMarked;
