package io.remotable.benchmarks.frames;

import org.agrona.concurrent.UnsafeBuffer;

/** Messages of one size on their way into a lane; those that are longer than a frame go in several. */
final class Pouring {
    private static final int FRAMES_PER_CYCLE = 128;

    private final Lane lane;
    private final UnsafeBuffer load;
    private final int bytes;
    private final int longestFrame;
    private int messages;
    private int poured;

    Pouring(Lane lane, int number, int bytes, int longestFrame) {
        this.lane = lane;
        this.bytes = bytes;
        this.longestFrame = longestFrame;
        this.load = Frame.load(number, Math.min(bytes, longestFrame));
    }

    /** That many more. */
    void add(int count) {
        messages += count;
    }

    /** Offers frames until there is no room; tells how many. */
    int pour() {
        int frames = 0;
        while (messages > 0 && frames < FRAMES_PER_CYCLE) {
            int length = Math.min(bytes - poured, longestFrame);
            if (!lane.offer(load, 0, length)) {
                break;
            }
            frames++;
            poured += length;
            if (poured == bytes) {
                poured = 0;
                messages--;
            }
        }
        return frames;
    }
}
