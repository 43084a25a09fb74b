/**
 * The people at their terminals: plain virtual threads that read and write sockets, and how they get across to the process
 * that serves them.
 */
@NullMarked
package io.remotable.samples.chat.session;

import org.jspecify.annotations.NullMarked;
