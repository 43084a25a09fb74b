package io.remotable.benchmarks.peers.grpc;

/**
 * Comes back as it is.
 *
 * @param from stands for who sent it
 * @param number what it carries
 */
record Ball(long from, long number) {}
