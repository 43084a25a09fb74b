package io.remotable.benchmarks.processes;

import static io.remotable.benchmarks.processes.Pair.by;

import io.remotable.benchmarks.peers.measure.Program;
import java.util.Map;
import java.util.stream.Collectors;

/** What is measured of Remotable. */
public final class ProcessWorks {
    /** Between two nodes. */
    static final Map<String, Pair.Measurement> REMOTE = Map.ofEntries(
            Map.entry("ping-pong", by(PingPong::play)),
            Map.entry("paced-ping-pong", PingPong::paced),
            Map.entry("one-way", by(OneWay::loads)),
            Map.entry("channel-ping-pong", by(Channels::pingPong)),
            Map.entry("channel-one-way", by(Channels::oneWay)),
            Map.entry("call", by(Calls::measure)),
            Map.entry("spawn-remote", by(Spawns::oneByOne)),
            Map.entry("spawn-remote-pipelined", by(Spawns::pipelined)),
            Map.entry("death-notice", by(DeathNotice::measure)),
            Map.entry("fan-in", by(FanIn::measure)),
            Map.entry("fan-out", by(FanOut::measure)),
            Map.entry("large-and-small", LargeAndSmall::measure),
            Map.entry("idle-processor-connected", Idle::processor));

    /** Within one node. */
    static final Map<String, Pair.Measurement> LOCAL = Map.of(
            "local-ping-pong", by(PingPong::play),
            "local-one-way", by(OneWay::balls),
            "ring", by(Ring::measure),
            "spawn-local", by(Spawns::local),
            "expect-behind", by(Foreign::measure),
            "idle-memory", by(Idle::memory),
            "idle-processor", Idle::processor,
            "start-up", by(StartUp::ofJvm),
            "node-start", by(StartUp::ofNode),
            "node-start-cached", by(StartUp::ofNodeWithCache));

    private ProcessWorks() {}

    /** All programs by the work that they do. */
    public static Map<String, Program> all() {
        Map<String, Program> all =
                REMOTE.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> Pair.remote(e.getValue())));
        LOCAL.forEach((name, measurement) -> all.put(name, Pair.local(measurement)));
        return all;
    }
}
