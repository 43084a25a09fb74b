package io.remotable.benchmarks.frames;

import io.remotable.benchmarks.peers.measure.Echo;
import java.util.function.LongConsumer;
import org.agrona.concurrent.UnsafeBuffer;

/** A way to an echo for other threads than the loop's, which runs in one of its own meanwhile. */
final class LoopEcho implements Echo {
    private final Meeting meeting;
    private final Lane lane;
    private final UnsafeBuffer ball;
    private final Running running;

    /** Takes the loop over. */
    LoopEcho(Meeting meeting, int number, LongConsumer returned) {
        this(meeting, number, returned, (buffer, offset, length) -> {});
    }

    /** Takes the loop over. */
    LoopEcho(Meeting meeting, int number, LongConsumer returned, FrameSink others) {
        this.meeting = meeting;
        this.lane = meeting.lane(number);
        this.ball = Frame.ball(number, 0);
        meeting.loop().deliverTo((buffer, offset, length) -> {
            if (Frame.lane(buffer, offset) == number) {
                returned.accept(Frame.number(buffer, offset));
            } else {
                others.onFrame(buffer, offset, length);
            }
        });
        running = Running.start(meeting.endpoint(), meeting.loop());
    }

    @Override
    public synchronized void send(long number) {
        Frame.number(ball, number);
        while (!lane.offer(ball, 0, Frame.BALL)) {
            Thread.onSpinWait();
        }
        meeting.endpoint().wakeup();
    }

    @Override
    public void close() {
        running.close();
    }
}
