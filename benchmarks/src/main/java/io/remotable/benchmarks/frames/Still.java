package io.remotable.benchmarks.frames;

import io.remotable.benchmarks.machine.Usage;
import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Latencies;
import io.remotable.benchmarks.peers.measure.Span;

/** What is there before anything is sent, and while nothing is. */
final class Still {
    private Still() {}

    /** The processor time of an endpoint that is alone. */
    static Figures alone(Measurement.Place place, Arguments arguments) throws Exception {
        try (Meeting meeting = place.meet()) {
            return processor(meeting, arguments.span());
        }
    }

    /** The processor time of one that is in contact with another, after they had something to say to each other. */
    static Figures connected(Measurement.Place place, Arguments arguments) throws Exception {
        try (Meeting meeting = place.meet("echo")) {
            PingPong.play(meeting, arguments.span().before());
            return processor(meeting, arguments.span());
        }
    }

    private static Figures processor(Meeting meeting, Span span) throws Exception {
        try (Running _ = Running.start(meeting.endpoint(), meeting.loop())) {
            return Usage.idle(span);
        }
    }

    /** From the start of a JVM to the first frame from it. */
    static Figures startUp(Measurement.Place place, Arguments arguments) throws Exception {
        Latencies latencies = new Latencies(arguments.span());
        long began;
        long met;
        do {
            began = System.nanoTime();
            try (Meeting meeting = place.meet("echo")) {
                met = meeting.metAt();
            }
        } while (latencies.add(began, met));
        return latencies.figures();
    }
}
