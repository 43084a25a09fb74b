/**
 * Erlang/OTP: two nodes of the {@code erl} on the path.
 */
@NullMarked
package io.remotable.benchmarks.peers.erlang;

import org.jspecify.annotations.NullMarked;
