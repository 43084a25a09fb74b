package io.remotable.transport.aeron;

import io.remotable.transport.Address;
import io.remotable.transport.Link;
import io.remotable.transport.Peer;
import io.remotable.transport.TransportException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM of its own, and what tests run in it. */
final class ChildJvm implements AutoCloseable {
    static final String JAVA = ProcessHandle.current().info().command().orElseThrow();
    static final String FLAG = "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED";

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    static ChildJvm start(List<String> flags, String... arguments) throws IOException {
        return start(new ArrayList<>(), flags, arguments);
    }

    /** One whose files may have a megabyte at most. */
    static ChildJvm startWithSmallFiles(String... arguments) throws IOException {
        String limited = "ulimit -f 1024 && exec \"$0\" \"$@\"";
        return start(new ArrayList<>(List.of("/bin/sh", "-c", limited)), List.of(FLAG), arguments);
    }

    private static ChildJvm start(List<String> command, List<String> flags, String... arguments) throws IOException {
        command.addAll(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ChildJvm.class.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The next line of its output. */
    String line() throws IOException {
        return String.valueOf(output.readLine());
    }

    /** All lines until it ends. */
    List<String> lines() throws InterruptedException {
        List<String> lines = output.lines().toList();
        process.waitFor();
        return lines;
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** What the child does: {@code poll <base> <port>}, {@code fail <base>} or {@code live}. */
    public static void main(String[] arguments) throws IOException {
        try {
            if (arguments[0].equals("poll")) {
                poll(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            } else if (arguments[0].equals("fail")) {
                fail(Path.of(arguments[1]));
            } else {
                live();
            }
        } catch (TransportException e) {
            System.out.println(e.getMessage());
        }
    }

    /** Connects to a port and polls until killed. */
    private static void poll(Path base, int port) {
        AeronTransport transport =
                AeronTransport.launch(AeronConfig.of("localhost", 0).withDirectoryBase(base));
        Peer peer = new Peer(transport);
        transport.open(new Address("localhost", port));
        System.out.println(transport.localAddress().port());
        while (true) {
            if (peer.poll() == 0) {
                transport.await(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    /** Launches in vain, again and again; prints the reason and what is open in the end. */
    private static void fail(Path base) throws IOException {
        for (int i = 0; i < 3; i++) {
            try {
                AeronTransport.launch(AeronConfig.of("localhost", 0).withDirectoryBase(base));
            } catch (TransportException e) {
                System.out.println(e.getMessage());
            }
            try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
                System.out.println(open.count());
            }
        }
    }

    /** All that can happen to a transport; prints nothing but a word at the end. */
    private static void live() {
        Peer one = new Peer(AeronTransport.launch(AeronConfig.of("localhost", 0)));
        Peer other = new Peer(AeronTransport.launch(AeronConfig.of("localhost", 0)));
        Link link = one.open(other);
        Link unknown = one.transport.open(new Address("no-such-host.invalid", 1));
        Peer.pump(() -> link.isConnected() && unknown.failure() != null, one, other);
        other.close();
        Peer.pump(() -> !link.isConnected(), one);
        try {
            AeronTransport.launch(AeronConfig.of("localhost", one.address().port()));
        } catch (TransportException e) {
            Peer again = new Peer(AeronTransport.launch(
                    AeronConfig.of("localhost", other.address().port())));
            Peer.send(link, "x", one, again);
            one.close();
            again.close();
            System.out.println("done");
        }
    }
}
