/**
 * The same work done in other libraries, each in a program of its own: {@code Peer SUBJECT WORK}.
 */
@NullMarked
package io.remotable.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
