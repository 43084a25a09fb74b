package io.remotable.samples.ping;

import io.remotable.Remotable;
import io.remotable.node.Node;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Measures pings between processes of two nodes in two JVMs of this machine, and the processor time of both while nothing
 * happens. Figures to look at on an otherwise idle machine.
 */
public final class PingLatency {
    private static final String CHILD = "--child";
    private static final int WARM_UP = 20_000;
    private static final Duration SETTLING = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofSeconds(3);

    private PingLatency() {}

    @Remotable
    static void echo(ProcessContext self) {
        while (true) {
            Message.Ping ping = self.expect(Message.Ping.class);
            self.send(ping.from(), new Message.Pong(self.pid()));
        }
    }

    /**
     * Measures.
     *
     * @param args how many pings; 100000 by default
     * @throws Exception when the other JVM does not start
     */
    public static void main(String[] args) throws Exception {
        String first = args.length == 0 ? "100000" : args[0];
        if (first.equals(CHILD)) {
            answer();
        } else if (args.length < 2 && first.matches("[1-9]\\d{0,7}")) {
            measure(Integer.parseInt(first));
        } else {
            System.err.println("usage: ping-latency [COUNT]");
            System.exit(2);
        }
    }

    /** The other JVM: tells its port, and ends with its parent, or when that closes its end of the pipe. */
    private static void answer() throws IOException {
        try (Node node = Node.builder().start()) {
            System.out.println(node.id().port());
            System.in.read();
        }
    }

    private static void measure(int count) throws Exception {
        Process child = startChild();
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8);
                Node node = Node.builder().start()) {
            int port = Integer.parseInt(String.valueOf(output.readLine()));
            Optional<NodeId> there = node.lookUp("localhost", port).get(10, TimeUnit.SECONDS);
            node.run(self -> pings(self, there.orElseThrow(), count));
            idle(child);
        } finally {
            child.getOutputStream().close();
            child.waitFor();
        }
    }

    private static Process startChild() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PingLatency.class.getName(), CHILD));
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }

    private static void pings(ProcessContext self, NodeId there, int count) {
        ProcessId server = self.spawn(there, PingLatencyClosures.echo());
        for (int i = 0; i < WARM_UP; i++) {
            ping(self, server);
        }
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            nanos[i] = ping(self, server);
        }
        Arrays.sort(nanos);
        System.out.printf(
                "round trip of %d pings between two JVMs: p50 %.1f us, p99 %.1f us, p99.9 %.1f us, max %.1f us%n",
                count, micros(nanos, 0.5), micros(nanos, 0.99), micros(nanos, 0.999), micros(nanos, 1));
    }

    private static long ping(ProcessContext self, ProcessId server) {
        long start = System.nanoTime();
        self.send(server, new Message.Ping(self.pid()));
        self.expect(Message.Pong.class);
        return System.nanoTime() - start;
    }

    private static double micros(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1_000.0;
    }

    private static void idle(Process child) throws InterruptedException {
        Thread.sleep(SETTLING);
        Duration own = processorTime(ProcessHandle.current());
        Duration other = processorTime(child.toHandle());
        Thread.sleep(IDLE);
        System.out.printf(
                "processor time while idle: %.1f %% of a core here, %.1f %% there%n",
                percent(processorTime(ProcessHandle.current()).minus(own)),
                percent(processorTime(child.toHandle()).minus(other)));
    }

    private static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double percent(Duration time) {
        return 100.0 * time.toNanos() / IDLE.toNanos();
    }
}
