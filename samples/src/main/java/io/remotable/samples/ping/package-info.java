/**
 * The ping family of the chapter on distributed programming in <i>Parallel and Concurrent Programming in Haskell</i>: from
 * one ping on one node to typed channels and failures, a class for each of its programs.
 */
@NullMarked
package io.remotable.samples.ping;

import org.jspecify.annotations.NullMarked;
