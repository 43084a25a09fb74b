package io.remotable.process;

/** A stand-in for the runtime's. */
public interface ReceivePort<T> {}
