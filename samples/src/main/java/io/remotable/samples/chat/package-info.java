/**
 * The chat of the chapter on distributed programming in <i>Parallel and Concurrent Programming in Haskell</i>: people connect
 * with telnet or nc to any of several nodes and talk to everybody. A master starts a server on each slave.
 */
@NullMarked
package io.remotable.samples.chat;

import org.jspecify.annotations.NullMarked;
