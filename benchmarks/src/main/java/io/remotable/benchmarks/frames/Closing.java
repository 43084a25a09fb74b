package io.remotable.benchmarks.frames;

/** What can be closed without ado. */
@FunctionalInterface
interface Closing extends AutoCloseable {
    @Override
    void close();
}
