package io.remotable.benchmarks.plan;

import static io.remotable.benchmarks.plan.Metric.MEMORY;
import static io.remotable.benchmarks.plan.Metric.P50;
import static io.remotable.benchmarks.plan.Metric.P99;
import static io.remotable.benchmarks.plan.Metric.PROCESSOR;
import static io.remotable.benchmarks.plan.Metric.RATE;
import static io.remotable.benchmarks.plan.Subjects.AERON;
import static io.remotable.benchmarks.plan.Subjects.ERLANG;
import static io.remotable.benchmarks.plan.Subjects.ERLANG_LOCAL;
import static io.remotable.benchmarks.plan.Subjects.PEKKO_TCP;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

/** All works. */
public final class Plan {
    private static final String PING_PONG = "ping-pong";

    private static final List<Work> REMOTE = List.of(
            Work.of(PING_PONG, "round trip of a small message", P50)
                    .reaching(
                            Bar.times(P50, 1.25, AERON),
                            Bar.times(P99, 2, AERON),
                            Bar.times(P50, 0.5, ERLANG),
                            Bar.times(P50, 0.1, PEKKO_TCP)),
            Work.of("paced-ping-pong", "the same, one every 2 ms, from the time it was due", P50)
                    .reaching(Bar.of(P50, 100_000)),
            Work.of("channel-ping-pong", "round trip over typed channels", P50).besides(PING_PONG),
            Work.of("call", "a function called and its result", P50).besides(PING_PONG),
            oneWay("one-way-16", 16)
                    .reaching(Bar.times(RATE, 0.75, AERON), Bar.times(RATE, 4, ERLANG), Bar.times(RATE, 4, PEKKO_TCP)),
            oneWay("one-way-100", 100)
                    .reaching(Bar.times(RATE, 0.75, AERON), Bar.times(RATE, 3, ERLANG), Bar.times(RATE, 3, PEKKO_TCP)),
            oneWay("one-way-1k", 1 << 10)
                    .reaching(
                            Bar.times(RATE, 0.75, AERON),
                            Bar.times(RATE, 1.5, ERLANG),
                            Bar.times(RATE, 1.5, PEKKO_TCP)),
            oneWay("one-way-64k", 64 << 10),
            oneWay("one-way-8m", 8 << 20).reaching(Bar.times(RATE, 0.6, AERON)),
            Work.of("channel-one-way", "100 bytes over a typed channel", RATE)
                    .with("bytes=100")
                    .besides("one-way"),
            Work.of("large-and-small", "round trip of a small message every 2 ms beside 8 MiB messages", P99)
                    .with("bytes=" + (8 << 20))
                    .reaching(Bar.of(P99, 2_000_000)),
            Work.of("fan-in", "100 bytes from each of 8 nodes to one", RATE).with("bytes=100"),
            Work.of("fan-out", "round trips between one node and 32 others", RATE),
            Work.of("spawn-remote", "a process started on another node", P50)
                    .besides(PING_PONG)
                    .reaching(Bar.timesOwn(P50, 2.5, PING_PONG)),
            Work.of("spawn-remote-pipelined", "the same, a thousand at once", RATE)
                    .alone()
                    .reaching(Bar.of(RATE, 100_000)),
            Work.of("death-notice", "from a message that ends a process to the notice", P50)
                    .besides(PING_PONG)
                    .reaching(Bar.timesOwn(P50, 3, PING_PONG)));

    private static final List<Work> LOCAL = List.of(
            Work.of("local-ping-pong", "round trip within a node", P50)
                    .alone()
                    .reaching(Bar.of(P50, 610), Bar.times(P50, 1, ERLANG_LOCAL)),
            Work.of("local-one-way", "small messages within a node", RATE)
                    .alone()
                    .reaching(Bar.of(RATE, 4.1e6), Bar.times(RATE, 1, ERLANG_LOCAL)),
            Work.of("ring", "hops around 1000 processes", RATE)
                    .alone()
                    .reaching(Bar.of(RATE, 3.4e6), Bar.times(RATE, 1, ERLANG_LOCAL)),
            Work.of("spawn-local", "processes started and ended", RATE).alone().reaching(Bar.of(RATE, 1.5e6)),
            expectBehind("expect-behind-0", 0),
            expectBehind("expect-behind-1k", 1_000),
            expectBehind("expect-behind-100k", 100_000).reaching(Bar.timesOwn(P50, 1.2, "expect-behind-0")),
            idleMemory("idle-memory-100k", 100_000),
            idleMemory("idle-memory-1m", 1_000_000).reaching(Bar.of(MEMORY, 1_400)));

    private static final List<Work> STILL = List.of(
            Work.of("idle-processor", "a node that is alone", PROCESSOR).reaching(Bar.of(PROCESSOR, 6_000_000)),
            Work.of("idle-processor-connected", "a node in contact with another", PROCESSOR)
                    .reaching(Bar.of(PROCESSOR, 6_000_000)),
            Work.of("start-up", "from the start of a JVM to the first message from it", P50),
            Work.of("node-start", "from the start of a node in a fresh JVM to the first message from it", P50)
                    .alone()
                    .reaching(Bar.of(P50, 400_000_000)),
            Work.of("node-start-cached", "the same with an ahead-of-time cache of the classes", P50)
                    .alone()
                    .reaching(Bar.of(P50, 400_000_000)));

    private Plan() {}

    private static Work oneWay(String name, int bytes) {
        return Work.of(name, bytes + " bytes one way", RATE).by("one-way").with("bytes=" + bytes);
    }

    private static Work expectBehind(String name, int foreign) {
        return Work.of(name, "a message to oneself behind " + foreign + " that nobody wants", P50)
                .by("expect-behind")
                .with("count=" + foreign)
                .alone();
    }

    private static Work idleMemory(String name, int processes) {
        return Work.of(name, "resident memory of each of " + processes + " processes that wait", MEMORY)
                .by("idle-memory")
                .with("count=" + processes)
                .alone();
    }

    /** All of them, in order. */
    public static List<Work> all() {
        return Stream.of(REMOTE, LOCAL, STILL).flatMap(List::stream).toList();
    }

    /**
     * Those of some names, or of a program's name; and those that their bars speak of.
     *
     * @param names none for all
     * @throws IllegalArgumentException when there is none of a name
     */
    public static List<Work> of(List<String> names) {
        if (names.isEmpty()) {
            return all();
        }
        SequencedSet<Work> chosen = new LinkedHashSet<>();
        for (String name : names) {
            List<Work> found = named(name);
            if (found.isEmpty()) {
                throw new IllegalArgumentException("there is no work named " + name + "; --list tells which there are");
            }
            chosen.addAll(found);
        }
        List.copyOf(chosen)
                .forEach(work -> work.bars().forEach(bar -> {
                    if (bar instanceof Bar.Ratio ratio && !ratio.work().isEmpty()) {
                        chosen.addAll(named(ratio.work()));
                    }
                }));
        return all().stream().filter(chosen::contains).toList();
    }

    private static List<Work> named(String name) {
        return all().stream()
                .filter(work -> work.name().equals(name) || work.program().equals(name))
                .toList();
    }
}
