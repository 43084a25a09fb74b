package io.remotable.benchmarks.processes;

import io.remotable.Remotable;
import io.remotable.benchmarks.machine.Jvm;
import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Latencies;
import io.remotable.node.Node;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongBiFunction;

/** From the start of a JVM with a node, or of the node, to the first message from it. */
public final class StartUp {
    /** So that who cannot have a cache, for want of jars, is slower and no louder. */
    private static final String QUIET = "-Xlog:disable";

    private StartUp() {}

    /** Somebody is there; it began to start its node at a {@code nanoTime}, which all JVMs of a machine share. */
    @Remotable
    record Started(long nanoTime) {}

    static Figures ofJvm(ProcessContext self, NodeId here, Arguments arguments) throws Exception {
        return measure(self, here, arguments, List.of(), (began, started) -> began);
    }

    static Figures ofNode(ProcessContext self, NodeId here, Arguments arguments) throws Exception {
        return measure(self, here, arguments, List.of(), (began, started) -> started.nanoTime());
    }

    /** With an ahead-of-time cache of its classes, as {@code ./remotable} keeps one for the samples. */
    static Figures ofNodeWithCache(ProcessContext self, NodeId here, Arguments arguments) throws Exception {
        Path cache = Files.createTempFile("remotable", ".aot");
        try {
            String name = registered(self);
            start(here, name, List.of(QUIET, "-XX:AOTCacheOutput=" + cache)).waitFor();
            self.expect(Started.class);
            self.unregister(name);
            return measure(
                    self,
                    here,
                    arguments,
                    List.of(QUIET, "-XX:AOTCache=" + cache),
                    (began, started) -> started.nanoTime());
        } finally {
            Files.delete(cache);
        }
    }

    private static Figures measure(
            ProcessContext self,
            NodeId here,
            Arguments arguments,
            List<String> flags,
            ToLongBiFunction<Long, Started> beginning)
            throws Exception {
        String name = registered(self);
        Latencies latencies = new Latencies(arguments.span());
        long from;
        long ended;
        do {
            long began = System.nanoTime();
            Process other = start(here, name, flags);
            Started started = self.expect(Started.class);
            ended = System.nanoTime();
            from = beginning.applyAsLong(began, started);
            other.waitFor();
        } while (latencies.add(from, ended));
        return latencies.figures();
    }

    private static String registered(ProcessContext self) {
        String name = "start-up-" + self.pid().localId();
        self.register(name, self.pid());
        return name;
    }

    private static Process start(NodeId here, String name, List<String> flags) throws IOException {
        return Jvm.start(flags, StartUp.class, String.valueOf(here.port()), name);
    }

    /**
     * The JVM that is started.
     *
     * @param args the port of the node that is to hear of it, and the name there
     * @throws Exception when that does not answer
     */
    public static void main(String[] args) throws Exception {
        long began = System.nanoTime();
        try (Node node = Node.builder().start()) {
            NodeId there = Pair.find(node, Integer.parseInt(args[0]));
            node.run(self -> self.nsendRemote(there, args[1], new Started(began)));
        }
    }
}
