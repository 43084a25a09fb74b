package io.remotable.benchmarks.frames;

import io.remotable.benchmarks.peers.measure.Program;
import java.util.Map;
import java.util.stream.Collectors;

/** What is measured in frames. */
public final class FrameWorks {
    static final Map<String, Measurement> ALL = Map.of(
            "ping-pong", PingPong::play,
            "paced-ping-pong", PingPong::paced,
            "fan-out", PingPong::fanOut,
            "one-way", OneWay::measure,
            "fan-in", OneWay::fanIn,
            "large-and-small", OneWay::withSmall,
            "idle-processor", Still::alone,
            "idle-processor-connected", Still::connected,
            "start-up", Still::startUp);

    private FrameWorks() {}

    /** By Aeron alone. */
    public static Map<String, Program> aeron() {
        return programs(Endpoint.Kind.AERON);
    }

    /** By the runtime's transport. */
    public static Map<String, Program> transport() {
        return programs(Endpoint.Kind.FRAMES);
    }

    private static Map<String, Program> programs(Endpoint.Kind kind) {
        Measurement.Place place = new Measurement.Place(kind, OtherSide::inJvm);
        return ALL.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, work -> arguments -> work.getValue().run(place, arguments)));
    }
}
