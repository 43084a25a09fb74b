package io.remotable.benchmarks.frames;

import org.agrona.DirectBuffer;

/** Gets the frames that arrive. */
@FunctionalInterface
interface FrameSink {
    /** A frame arrived; it is there until the method returns. */
    void onFrame(DirectBuffer buffer, int offset, int length);
}
