package io.remotable.process;

/** A stand-in for the runtime's. */
public final class SendPort<T> {}
