package io.remotable.benchmarks.peers.pekko;

import io.remotable.benchmarks.peers.measure.Program;
import io.remotable.benchmarks.peers.measure.Rally;
import java.util.Map;

/** What is measured of Pekko. */
public final class PekkoWorks {
    private static final int RING = 1000;

    /** With room for what Artery puts around a message in a frame, which has 256 KiB. */
    private static final int FRAME = 250_000;

    private PekkoWorks() {}

    /** Between two JVMs. */
    public static Map<String, Program> remote(Artery artery) {
        Side.Opener there = () -> Side.There.start(artery);
        return Map.of(
                "ping-pong", args -> Rally.pingPong(args.span(), PekkoEcho.against(there)),
                "paced-ping-pong", args -> Rally.pacedPingPong(args.span(), PekkoEcho.against(there)),
                "one-way", args -> Measuring.run(there, args.span(), OneWay.of(args.bytes(FRAME), args.span())),
                "death-notice", args -> Measuring.run(there, args.span(), DeathNotice.of(args.span())));
    }

    /** Within one actor system. */
    public static Map<String, Program> local() {
        Side.Opener here = Side.Here::new;
        return Map.of(
                "local-ping-pong",
                args -> Rally.pingPong(args.span(), PekkoEcho.against(here)),
                "local-one-way",
                args -> Measuring.run(here, args.span(), OneWay.of(args.bytes(), args.span())),
                "ring",
                args -> Measuring.run(
                        Artery.local(), args.span(), found -> Ring.of(args.count(RING), args.span(), found)),
                "spawn-local",
                args -> Measuring.run(Artery.local(), args.span(), found -> SpawnLocal.of(args.span(), found)));
    }
}
