package io.remotable.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Node;
import io.remotable.process.ProcessId;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A JVM that lets nobody choose where virtual threads run. */
@Timeout(60)
class ShutDoorTest {
    private static final String DOOR = "--add-opens=java.base/java.lang=";

    @Test
    void shouldRunProcessesOnTheJdksSchedulerAndSaySoOnce() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith(DOOR) && !flag.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ShutDoorTest.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("runsProcesses: false", "got hello", "got hello again");
        assertThat(said).containsOnlyOnce(DOOR + "ALL-UNNAMED");
    }

    @Test
    void shouldBeOpenWithTheFlagsThatTheTestsRunWith() {
        assertThat(Reactor.runsProcesses()).isTrue();
    }

    public static void main(String[] args) {
        System.out.println("runsProcesses: " + Reactor.runsProcesses());
        for (String text : List.of("hello", "hello again")) {
            try (Node here = Node.builder().start();
                    Node there = Node.builder().start()) {
                here.run(self -> {
                    ProcessId echo = there.fork(other -> other.send(self.pid(), other.expect(String.class)));
                    self.send(echo, text);
                    System.out.println("got " + self.expect(String.class));
                });
            }
        }
    }
}
