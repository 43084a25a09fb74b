/**
 * What all peers measure with: spans, latencies, rates, pacing, and the second JVM.
 */
@NullMarked
package io.remotable.benchmarks.peers.measure;

import org.jspecify.annotations.NullMarked;
