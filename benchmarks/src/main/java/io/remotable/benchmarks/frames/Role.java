package io.remotable.benchmarks.frames;

import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** What the other side does with a frame. */
@FunctionalInterface
interface Role {
    /** A frame came. */
    void onFrame(DirectBuffer buffer, int offset, int length);

    /** Sends it back. */
    static Role echo(Loop loop, Lane back) {
        return (buffer, offset, length) -> loop.send(back, buffer, offset, length);
    }

    /** Tells of each part of the messages that arrived. */
    static Role counter(Loop loop, Lane back, Tally tally, int part, int number) {
        UnsafeBuffer arrived = Frame.arrived(number, part);
        return (buffer, offset, length) -> {
            tally.add(buffer, offset, length);
            if (tally.take(part)) {
                loop.send(back, arrived, 0, arrived.capacity());
            }
        };
    }

    /** Sends as many messages as it is told. */
    static Role source(Loop loop, Pouring pouring) {
        loop.setDuty(pouring::pour);
        return (buffer, offset, length) -> pouring.add(Frame.count(buffer, offset));
    }
}
