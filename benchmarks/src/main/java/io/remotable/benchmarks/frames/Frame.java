package io.remotable.benchmarks.frames;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** What stands in a frame: the lane that it belongs to, a count, a number. */
final class Frame {
    /** As long as a small message of processes: a process id and a long. */
    static final int BALL = 32;

    static final int SHORTEST = 16;

    private static final int LANE = 0;
    private static final int COUNT = 4;
    private static final int NUMBER = 8;

    private Frame() {}

    static UnsafeBuffer ball(int lane, long number) {
        UnsafeBuffer frame = new UnsafeBuffer(new byte[BALL]);
        frame.putInt(LANE, lane);
        frame.putLong(NUMBER, number);
        return frame;
    }

    /** A frame with room for more; the count of its lane is 0. */
    static UnsafeBuffer load(int lane, int bytes) {
        UnsafeBuffer frame = new UnsafeBuffer(new byte[Math.max(bytes, SHORTEST)]);
        frame.putInt(LANE, lane);
        return frame;
    }

    static UnsafeBuffer arrived(int lane, int count) {
        UnsafeBuffer frame = load(lane, SHORTEST);
        frame.putInt(COUNT, count);
        return frame;
    }

    static void number(UnsafeBuffer frame, long number) {
        frame.putLong(NUMBER, number);
    }

    static int lane(DirectBuffer buffer, int offset) {
        return buffer.getInt(offset + LANE);
    }

    static int count(DirectBuffer buffer, int offset) {
        return buffer.getInt(offset + COUNT);
    }

    static long number(DirectBuffer buffer, int offset) {
        return buffer.getLong(offset + NUMBER);
    }
}
