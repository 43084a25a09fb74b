package io.remotable.benchmarks.peers.grpc;

import io.remotable.benchmarks.peers.measure.Echo;
import io.remotable.benchmarks.peers.measure.Program;
import io.remotable.benchmarks.peers.measure.Rally;
import java.util.HashMap;
import java.util.Map;

/** What is measured of gRPC. */
public final class GrpcWorks {
    /** What a server takes by default. */
    private static final int MESSAGE = 4 << 20;

    private GrpcWorks() {}

    /** A call for each ball. */
    public static Map<String, Program> unary() {
        return balls(UnaryEcho::new);
    }

    /** Everything in one call. */
    public static Map<String, Program> streaming() {
        Map<String, Program> works = new HashMap<>(balls(StreamEcho::new));
        works.put("one-way", args -> Pour.measure(args.bytes(MESSAGE), args.span()));
        return works;
    }

    private static Map<String, Program> balls(Echo.Opener echo) {
        return Map.of(
                "ping-pong", args -> Rally.pingPong(args.span(), echo),
                "paced-ping-pong", args -> Rally.pacedPingPong(args.span(), echo));
    }
}
