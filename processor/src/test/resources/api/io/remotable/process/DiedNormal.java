package io.remotable.process;

/** A stand-in for the runtime's. */
public record DiedNormal() implements DiedReason {}
