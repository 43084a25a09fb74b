/**
 * Apache Pekko: typed actors, remotely over Artery's TCP and Aeron transports.
 */
@NullMarked
package io.remotable.benchmarks.peers.pekko;

import org.jspecify.annotations.NullMarked;
