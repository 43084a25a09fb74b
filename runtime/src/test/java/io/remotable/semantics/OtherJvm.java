package io.remotable.semantics;

import io.remotable.node.Node;
import io.remotable.process.NodeId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A node in a JVM of its own, on Aeron, that knows what the tests know. */
final class OtherJvm implements AutoCloseable {
    private final Process process;
    private final NodeId nodeId;

    private OtherJvm(Process process, NodeId nodeId) {
        this.process = process;
        this.nodeId = nodeId;
    }

    static OtherJvm start(int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-javaagent") && !argument.startsWith("-agentlib"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(OtherJvm.class.getName(), Integer.toString(port)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String[] said = String.valueOf(out.readLine()).split(" ");
        if (said.length != 3) {
            process.destroyForcibly();
            throw new IOException("the other JVM said " + String.join(" ", said));
        }
        return new OtherJvm(process, new NodeId(said[0], Integer.parseInt(said[1]), Long.parseLong(said[2])));
    }

    NodeId nodeId() {
        return nodeId;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws Exception {
        try (Node node = Node.builder().port(Integer.parseInt(args[0])).start()) {
            NodeId id = node.id();
            System.out.println(id.host() + " " + id.port() + " " + id.incarnation());
            System.in.read();
        }
    }
}
