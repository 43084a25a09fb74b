package io.remotable.node.mailbox;

/**
 * A value out of a port. A value may be anything but null, so its absence is the absence of this.
 *
 * @param value the value
 * @param <T>   its type
 */
record Taken<T>(T value) {}
