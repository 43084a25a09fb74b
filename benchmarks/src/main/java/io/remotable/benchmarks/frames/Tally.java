package io.remotable.benchmarks.frames;

import org.agrona.DirectBuffer;

/** Counts messages of one size; those that are longer than a frame are put together. */
final class Tally {
    private final byte[] message;
    private final boolean whole;
    private int length;
    private int count;

    Tally(int bytes, int longestFrame) {
        message = new byte[bytes];
        whole = bytes <= longestFrame;
    }

    /** Takes a frame. */
    void add(DirectBuffer buffer, int offset, int frame) {
        if (!whole) {
            buffer.getBytes(offset, message, length, frame);
        }
        length += frame;
        if (length == message.length) {
            length = 0;
            count++;
        }
    }

    /** Whether so many are there, which are forgotten then. */
    boolean take(int part) {
        boolean complete = count == part;
        if (complete) {
            count = 0;
        }
        return complete;
    }
}
