package io.remotable.benchmarks.peers.measure;

import java.util.function.LongConsumer;

/** The way to somebody who sends back every number. */
public interface Echo extends AutoCloseable {
    /** Sends a number there. */
    void send(long number);

    @Override
    void close();

    /** Opens the way. */
    @FunctionalInterface
    interface Opener {
        /**
         * Opens it.
         *
         * @param returned takes the numbers that come back, on whatever thread they arrive
         * @throws Exception when nobody is there
         */
        Echo open(LongConsumer returned) throws Exception;
    }
}
