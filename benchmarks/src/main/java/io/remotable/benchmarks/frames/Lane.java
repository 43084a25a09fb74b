package io.remotable.benchmarks.frames;

import org.agrona.DirectBuffer;

/** The way to another endpoint. */
interface Lane {
    boolean isConnected();

    /** Offers a frame: false when it has to be offered again. */
    boolean offer(DirectBuffer buffer, int offset, int length);
}
