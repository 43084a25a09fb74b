package io.remotable.samples;

import io.remotable.samples.chat.Chat;
import io.remotable.samples.chat.noslave.ChatNoslave;
import io.remotable.samples.kv.Kv;
import io.remotable.samples.ping.Ping;
import io.remotable.samples.ping.PingFail;
import io.remotable.samples.ping.PingLatency;
import io.remotable.samples.ping.PingMulti;
import io.remotable.samples.ping.PingTc;
import io.remotable.samples.ping.PingTcMerge;
import io.remotable.samples.ping.PingTcNotify;
import io.remotable.samples.ping.TypedHandshake;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Starts the sample that the first argument names, with the other arguments. */
public final class Main {
    private static final int MISUSED = 2;

    private static final List<Sample> SAMPLES = List.of(
            new Sample("ping", "one ping, one pong, on one node", Ping::main),
            new Sample("ping-multi", "a ping for every slave", PingMulti::main),
            new Sample("ping-tc", "the pongs come on typed channels", PingTc::main),
            new Sample("ping-tc-merge", "the channels are merged into one", PingTcMerge::main),
            new Sample("ping-tc-notify", "waits for pongs and deaths at once", PingTcNotify::main),
            new Sample("ping-fail", "a server that fails, as its parent sees it", PingFail::main),
            new Sample("typed-handshake", "how a parent gets a typed channel to its child", TypedHandshake::main),
            new Sample("chat", "people on several nodes talk to each other", Chat::main),
            new Sample("chat-noslave", "the same with nodes that come and go", ChatNoslave::main),
            new Sample("kv", "a key-value store, in five stages", Kv::main),
            new Sample("ping-latency", "how long a ping takes between two JVMs", PingLatency::main));

    private Main() {}

    /** The main method of a sample. */
    @FunctionalInterface
    private interface Program {
        void main(String[] args) throws Exception;
    }

    private record Sample(String name, String about, Program program) {}

    /**
     * Starts a sample, or lists all of them.
     *
     * @param args the name of the sample, then its own arguments
     * @throws Exception what the sample throws
     */
    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "" : args[0];
        Optional<Sample> chosen =
                SAMPLES.stream().filter(sample -> sample.name().equals(name)).findFirst();
        if (chosen.isPresent()) {
            chosen.get().program().main(Arrays.copyOfRange(args, 1, args.length));
        } else if (List.of("help", "--help", "-h").contains(name)) {
            list(System.out);
        } else {
            if (!name.isEmpty()) {
                System.err.println("remotable: there is no program named " + name);
            }
            list(System.err);
            System.exit(MISUSED);
        }
    }

    private static void list(PrintStream out) {
        out.println("usage: ./remotable PROGRAM [ARGUMENTS]");
        out.println();
        SAMPLES.forEach(sample -> out.printf("  %-16s  %s%n", sample.name(), sample.about()));
        out.println();
        out.println("./remotable PROGRAM --help tells the arguments of each.");
    }
}
