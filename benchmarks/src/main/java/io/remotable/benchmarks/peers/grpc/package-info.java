/**
 * gRPC over Netty, with marshallers written by hand.
 */
@NullMarked
package io.remotable.benchmarks.peers.grpc;

import org.jspecify.annotations.NullMarked;
