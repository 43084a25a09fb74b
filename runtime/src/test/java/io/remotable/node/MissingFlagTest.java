package io.remotable.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A JVM without the flags of remotable.jvm. */
@Timeout(60)
class MissingFlagTest {
    @Test
    void shouldBeNamedWhateverTheTransport() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MissingFlagTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isNotZero();
        assertThat(said)
                .contains("TransportException: ")
                .contains("need the JVM flag --add-opens=java.base/jdk.internal.misc=ALL-UNNAMED")
                .contains("<argLine> of maven-surefire-plugin")
                .doesNotContain("IllegalAccessError");
    }

    public static void main(String[] args) {
        Node.inMemory(Network.create()).close();
    }
}
