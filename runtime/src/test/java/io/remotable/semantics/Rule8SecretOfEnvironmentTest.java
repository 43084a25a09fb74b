package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Network;
import io.remotable.node.Node;
import io.remotable.process.RemotableException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In a JVM of its own, for a process cannot change its environment. */
@Timeout(60)
class Rule8SecretOfEnvironmentTest {
    private static final String IN_MEMORY = "in memory";
    private static final String GIVEN = "given";
    private static final String DEFAULT = "default";

    private static List<String> started(String variable, String value) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-javaagent") && !argument.startsWith("-agentlib"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Rule8SecretOfEnvironmentTest.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("REMOTABLE_"));
        builder.environment().put(variable, value);
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    public static void main(String[] args) {
        start(IN_MEMORY, Node.builder().network(Network.create()));
        start(GIVEN, Node.builder().secret("a secret of many characters"));
        start(DEFAULT, Node.builder());
    }

    private static void start(String name, Node.Builder builder) {
        try {
            builder.start().close();
            System.out.println(name);
        } catch (RemotableException e) {
            System.out.println(name + ": " + e.getMessage());
        }
    }

    @Test
    void rule_8_4_shouldReadTheEnvironmentOnlyWhereItsSecretIsNeeded() throws IOException {
        assertThat(started("REMOTABLE_SECRET", ""))
                .containsExactly(
                        IN_MEMORY,
                        GIVEN,
                        "default: the shared secret is empty. Give one, best of 16 random characters or more.");
    }

    @Test
    void rule_8_4_shouldNameTheFileThatCannotBeRead() throws IOException {
        List<String> started = started("REMOTABLE_SECRET_FILE", "/none/such");
        assertThat(started).startsWith(IN_MEMORY, GIVEN).hasSize(3);
        assertThat(started.getLast()).startsWith("default: cannot read the shared secret from /none/such: ");
    }

    @Test
    void rule_8_4_shouldTakeTheSecretOfTheEnvironment() throws IOException {
        assertThat(started("REMOTABLE_SECRET", "a secret of many characters"))
                .containsExactly(IN_MEMORY, GIVEN, DEFAULT);
    }
}
