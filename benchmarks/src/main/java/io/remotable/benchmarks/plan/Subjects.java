package io.remotable.benchmarks.plan;

import java.util.List;

/** The names of the subjects that bars and tables speak of. */
public final class Subjects {
    /** What is measured. */
    public static final String REMOTABLE = "remotable";
    /** Aeron alone. */
    public static final String AERON = "aeron";
    /** The runtime's transport. */
    public static final String FRAMES = "frames";
    /** Erlang between two nodes. */
    public static final String ERLANG = "erlang";
    /** Erlang in one emulator. */
    public static final String ERLANG_LOCAL = "erlang-local";
    /** Pekko over TCP, with a hand-written serializer. */
    public static final String PEKKO_TCP = "pekko-tcp";
    /** Pekko in one actor system. */
    public static final String PEKKO_LOCAL = "pekko-local";

    /** Those that are measured by this module itself, in order. */
    public static final List<String> OWN = List.of(REMOTABLE, AERON, FRAMES);

    private Subjects() {}
}
