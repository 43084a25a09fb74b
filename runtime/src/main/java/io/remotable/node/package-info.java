/**
 * A node: where processes live, and all that connects them with those of other nodes. {@link io.remotable.node.Node} is the
 * way in.
 */
@NullMarked
package io.remotable.node;

import org.jspecify.annotations.NullMarked;
