package io.remotable.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A program in a JVM of its own, and what it printed on both streams, which go to one file. */
public final class ProgramUnderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String name;
    private final Process process;
    private final Path output;

    private ProgramUnderTest(String name, Process process, Path output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    static ProgramUnderTest start(String name, ProcessBuilder builder, Path output) {
        try {
            return new ProgramUnderTest(
                    name,
                    builder.redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start(),
                    output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines so far, but for those of the JVM itself about its options. */
    public List<String> lines() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("Picked up ") && !line.startsWith("NOTE: Picked up "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for a line with a text in it. */
    public String awaitLine(String text) {
        return Awaitility.await(name + " prints \"" + text + "\"")
                .atMost(PATIENCE)
                .until(() -> lineWith(text), line -> !line.isEmpty());
    }

    private String lineWith(String text) {
        return lines().stream().filter(line -> line.contains(text)).findFirst().orElse("");
    }

    /** Types a line. */
    public void type(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Ends what is typed. */
    public void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Waits for its end. */
    public int exitStatus() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError(name + " does not end within " + PATIENCE);
        }
        return process.exitValue();
    }

    /** The process itself, which {@code ip netns exec} and the like become. */
    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill}. */
    public void terminate() {
        process.destroy();
    }

    @Override
    public String toString() {
        return "--- " + name + (process.isAlive() ? "" : " (status " + process.exitValue() + ")") + "\n"
                + String.join("\n", lines());
    }
}
