package io.remotable.benchmarks.frames;

import io.remotable.benchmarks.peers.measure.Partner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Endpoints that each play a role for the endpoint at a port: {@code echo}, {@code counter:BYTES:PART} or
 * {@code source:BYTES}. Each first sends a ball with the number of its port.
 */
public final class OtherSide implements Closing {
    private final List<Closing> opened = new ArrayList<>();

    private OtherSide() {}

    /** Starts the other side of a measurement. */
    @FunctionalInterface
    interface Starter {
        /** Starts it. */
        Closing start(Endpoint.Kind kind, int port, List<String> roles) throws IOException;
    }

    /** In a JVM of its own. */
    static Closing inJvm(Endpoint.Kind kind, int port, List<String> roles) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(kind.name(), String.valueOf(port)));
        arguments.addAll(roles);
        return Partner.start(OtherSide.class, arguments.toArray(String[]::new))::close;
    }

    /** In threads of this JVM. */
    static OtherSide inThreads(Endpoint.Kind kind, int port, List<String> roles) {
        OtherSide side = new OtherSide();
        for (int number = 0; number < roles.size(); number++) {
            side.play(kind.open(), port, number, roles.get(number));
        }
        return side;
    }

    private void play(Endpoint endpoint, int port, int number, String role) {
        Loop loop = new Loop(endpoint, (buffer, offset, length) -> {});
        Lane back = endpoint.open(port);
        loop.deliverTo(role(role.split(":"), endpoint, loop, back, number)::onFrame);
        loop.send(back, Frame.ball(number, endpoint.port()), 0, Frame.BALL);
        opened.add(endpoint::close);
        opened.add(Running.start(endpoint, loop)::close);
    }

    private static Role role(String[] words, Endpoint endpoint, Loop loop, Lane back, int number) {
        int longest = endpoint.maxFrameLength();
        return switch (words[0]) {
            case "echo" -> Role.echo(loop, back);
            case "counter" -> {
                Tally tally = new Tally(Integer.parseInt(words[1]), longest);
                yield Role.counter(loop, back, tally, Integer.parseInt(words[2]), number);
            }
            case "source" -> Role.source(loop, new Pouring(back, number, Integer.parseInt(words[1]), longest));
            default -> throw new IllegalArgumentException(words[0] + " is no role");
        };
    }

    @Override
    public void close() {
        opened.reversed().forEach(Closing::close);
    }

    /**
     * Plays until standard input ends.
     *
     * @param args kind, port, roles
     * @throws Exception when it fails
     */
    public static void main(String[] args) throws Exception {
        List<String> roles = List.of(args).subList(2, args.length);
        try (OtherSide side = inThreads(Endpoint.Kind.valueOf(args[0]), Integer.parseInt(args[1]), roles)) {
            System.out.println(side.opened.size());
            while (System.in.read() >= 0) {
                // whatever comes: only the end counts
            }
        }
    }
}
