/** What nodes say to each other: the layout of frames, and the control messages with their codec. */
@NullMarked
package io.remotable.node.wire;

import org.jspecify.annotations.NullMarked;
