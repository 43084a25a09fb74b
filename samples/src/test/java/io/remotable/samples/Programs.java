package io.remotable.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The programs of one test, a cluster of their own: all are killed at its end, and shown when it failed. */
public final class Programs implements BeforeEachCallback, AfterEachCallback {
    private final List<ProgramUnderTest> all = new ArrayList<>();
    private final List<Path> outputs = new ArrayList<>();
    private Map<String, String> environment = Map.of();

    @Override
    public void beforeEach(ExtensionContext context) {
        environment =
                Map.of("REMOTABLE_CLUSTER", "test" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
    }

    /** Starts a sample, as {@code ./remotable} does. */
    public ProgramUnderTest start(String... arguments) {
        return run(Map.of(), Main.class, arguments);
    }

    /** Starts a sample with more in its environment. */
    public ProgramUnderTest startWith(Map<String, String> variables, String... arguments) {
        return run(variables, Main.class, arguments);
    }

    /** Starts the main method of a class. */
    public ProgramUnderTest run(Map<String, String> variables, Class<?> main, String... arguments) {
        return run(variables, List.of(), main, arguments);
    }

    /** Starts the main method of a class behind another command. */
    public ProgramUnderTest run(
            Map<String, String> variables, List<String> prefix, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(Jvm.command());
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return start(String.join(" ", arguments), command, variables);
    }

    private ProgramUnderTest start(String name, List<String> command, Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("REMOTABLE_"));
        builder.environment().putAll(all);
        ProgramUnderTest program = ProgramUnderTest.start(name, builder, output());
        this.all.add(program);
        return program;
    }

    private Path output() {
        try {
            Path output = Files.createTempFile("program", ".txt");
            outputs.add(output);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What processes left behind in the places where drivers and hints are kept. */
    public static List<Path> leftBy(ProgramUnderTest... programs) throws IOException {
        List<Path> left = new ArrayList<>();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path hints = temporary.resolve("remotable-peers-" + System.getProperty("user.name"));
        for (ProgramUnderTest program : programs) {
            for (Path place : List.of(Path.of("/dev/shm"), temporary)) {
                left.addAll(namedIn(place, "remotable-" + program.pid() + "-"));
            }
            left.addAll(namedIn(hints, program.pid() + "-"));
        }
        return left;
    }

    private static List<Path> namedIn(Path place, String start) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .toList();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (context.getExecutionException().isPresent()) {
            all.forEach(System.err::println);
        }
        for (ProgramUnderTest program : all) {
            program.kill();
        }
        for (Path output : outputs) {
            Files.delete(output);
        }
        all.clear();
        outputs.clear();
    }
}
