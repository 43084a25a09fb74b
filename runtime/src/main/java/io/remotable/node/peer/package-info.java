/**
 * Connections to other nodes: greeting and proof of the secret, heartbeats and loss of contact, waiting while a peer is
 * slow, and frames longer than a datagram. State changes happen on the reactor's thread.
 */
@NullMarked
package io.remotable.node.peer;

import org.jspecify.annotations.NullMarked;
