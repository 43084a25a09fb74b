package io.remotable.benchmarks.frames;

import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Rally;
import io.remotable.benchmarks.peers.measure.Throughput;
import io.remotable.benchmarks.peers.measure.Window;
import org.agrona.DirectBuffer;

/** Messages that go one way; the other side tells of each part of the window that arrived, and that part is sent anew. */
final class OneWay {
    private static final int SOURCES = 8;
    private static final int LARGE_UNDER_WAY = 2;

    private final Throughput throughput;
    private boolean over;

    private OneWay(Throughput throughput) {
        this.throughput = throughput;
    }

    /** From here to there. */
    static Figures measure(Measurement.Place place, Arguments arguments) throws Exception {
        Window window = Window.of(arguments.bytes());
        try (Meeting meeting = place.meet(counter(arguments.bytes(), window.part()))) {
            Pouring pouring = pouring(meeting, 0, arguments.bytes());
            pouring.add(window.whole());
            OneWay oneWay = new OneWay(new Throughput(arguments.span()));
            meeting.loop().setDuty(pouring::pour);
            meeting.loop().deliverTo((buffer, offset, length) -> {
                int count = Frame.count(buffer, offset);
                oneWay.arrived(count);
                pouring.add(count);
            });
            return oneWay.figures(meeting, arguments.bytes());
        }
    }

    /** From many there to here. */
    static Figures fanIn(Measurement.Place place, Arguments arguments) throws Exception {
        int sources = arguments.count(SOURCES);
        int bytes = arguments.bytes();
        Window window = Window.of(bytes);
        try (Meeting meeting = place.meet(Meeting.times(sources, "source:" + bytes))) {
            Tally[] tallies = new Tally[sources];
            for (int source = 0; source < sources; source++) {
                tallies[source] = new Tally(bytes, meeting.endpoint().maxFrameLength());
                more(meeting, source, window.whole());
            }
            OneWay oneWay = new OneWay(new Throughput(arguments.span()));
            meeting.loop().deliverTo((buffer, offset, length) -> {
                int source = Frame.lane(buffer, offset);
                tallies[source].add(buffer, offset, length);
                if (tallies[source].take(window.part())) {
                    oneWay.arrived(window.part());
                    more(meeting, source, window.part());
                }
            });
            return oneWay.figures(meeting, bytes);
        }
    }

    private static void more(Meeting meeting, int source, int count) {
        DirectBuffer frame = Frame.arrived(source, count);
        meeting.loop().send(meeting.lane(source), frame, 0, frame.capacity());
    }

    /** Large ones, and the latency of small balls of another lane meanwhile. */
    static Figures withSmall(Measurement.Place place, Arguments arguments) throws Exception {
        try (Meeting meeting = place.meet(counter(arguments.bytes(), 1), "echo")) {
            Pouring pouring = pouring(meeting, 0, arguments.bytes());
            pouring.add(LARGE_UNDER_WAY);
            meeting.loop().setDuty(pouring::pour);
            FrameSink arrived = (buffer, offset, length) -> pouring.add(1);
            return Rally.pacedPingPong(arguments.span(), returned -> new LoopEcho(meeting, 1, returned, arrived))
                    .with("bytes", arguments.bytes());
        }
    }

    private static String counter(int bytes, int part) {
        return "counter:" + bytes + ":" + part;
    }

    private static Pouring pouring(Meeting meeting, int number, int bytes) {
        return new Pouring(
                meeting.lane(number), number, bytes, meeting.endpoint().maxFrameLength());
    }

    private void arrived(int count) {
        over |= !throughput.add(count);
    }

    private Figures figures(Meeting meeting, int bytes) {
        while (!over) {
            meeting.loop().cycle();
        }
        return throughput.figures().with("bytes", bytes);
    }
}
