package io.remotable.benchmarks.frames;

import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Latencies;
import io.remotable.benchmarks.peers.measure.Rally;
import io.remotable.benchmarks.peers.measure.Span;
import io.remotable.benchmarks.peers.measure.Throughput;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Balls that come back. */
final class PingPong {
    private static final int OTHERS = 32;

    private long answered;
    private long balls;

    private PingPong() {}

    /** Each ball is sent when the one before is back. */
    static Figures play(Measurement.Place place, Arguments arguments) throws Exception {
        try (Meeting meeting = place.meet("echo")) {
            return play(meeting, arguments.span());
        }
    }

    static Figures play(Meeting meeting, Span span) {
        return new PingPong().play(meeting, new Latencies(span));
    }

    private Figures play(Meeting meeting, Latencies latencies) {
        Loop loop = meeting.loop();
        loop.deliverTo((buffer, offset, length) -> answered = Frame.number(buffer, offset));
        UnsafeBuffer ball = Frame.ball(0, 0);
        long sent = 0;
        long began;
        do {
            began = System.nanoTime();
            Frame.number(ball, ++sent);
            loop.send(meeting.lane(0), ball, 0, Frame.BALL);
            while (answered != sent) {
                loop.cycle();
            }
        } while (latencies.add(began, System.nanoTime()));
        return latencies.figures();
    }

    /** Balls by a schedule. */
    static Figures paced(Measurement.Place place, Arguments arguments) throws Exception {
        try (Meeting meeting = place.meet("echo")) {
            return Rally.pacedPingPong(arguments.span(), returned -> new LoopEcho(meeting, 0, returned));
        }
    }

    /** A ball to each of many others at once; counted are those that came back. */
    static Figures fanOut(Measurement.Place place, Arguments arguments) throws Exception {
        try (Meeting meeting = place.meet(Meeting.times(arguments.count(OTHERS), "echo"))) {
            return new PingPong().fanOut(meeting, arguments.count(OTHERS), new Throughput(arguments.span()));
        }
    }

    private Figures fanOut(Meeting meeting, int others, Throughput throughput) {
        Loop loop = meeting.loop();
        loop.deliverTo((DirectBuffer buffer, int offset, int length) -> {
            balls++;
            loop.send(meeting.lane(Frame.lane(buffer, offset)), buffer, offset, length);
        });
        for (int other = 0; other < others; other++) {
            loop.send(meeting.lane(other), Frame.ball(other, 1), 0, Frame.BALL);
        }
        long counted;
        do {
            counted = balls;
            loop.cycle();
        } while (balls == counted || throughput.add(balls - counted));
        return throughput.figures();
    }
}
