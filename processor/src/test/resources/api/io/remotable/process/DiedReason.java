package io.remotable.process;

/** A stand-in for the runtime's. */
public sealed interface DiedReason permits DiedNormal {}
