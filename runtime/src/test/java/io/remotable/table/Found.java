package io.remotable.table;

/** A type whose codec exists and is in no table. */
record Found() {}
