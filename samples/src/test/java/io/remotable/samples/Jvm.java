package io.remotable.samples;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JVM of programs under test. One run of a program before them all leaves an ahead-of-time cache, with which the others
 * start in half the processor time; it wants class paths of jars only.
 */
public final class Jvm {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private Jvm() {}

    /** Made when the first program starts. */
    private static final class Prepared {
        private static final List<Path> CLASS_PATH = classPath(folder());
        private static final List<String> COMMAND = command(folder().resolve("programs.aot"));
    }

    /** A command line that lacks the main class and its arguments. */
    public static List<String> command() {
        return Prepared.COMMAND;
    }

    /** The jars of this JVM's class path, with what is built as jars too. */
    public static List<Path> classPath() {
        return Prepared.CLASS_PATH;
    }

    /** Those of {@code remotable.jvm}, with which this JVM was started. */
    private static List<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> Stream.of("--add-", "--sun-misc", "-Dslf4j").anyMatch(flag::startsWith))
                .toList();
    }

    private static Path folder() {
        try {
            URI classes = Jvm.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Files.createDirectories(Path.of(classes).resolveSibling("programs"));
        } catch (Exception e) {
            throw new IllegalStateException("no folder for what is prepared", e);
        }
    }

    private static List<Path> classPath(Path folder) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .map(entry -> Files.isDirectory(entry) ? jar(entry, folder) : entry)
                .toList();
    }

    private static Path jar(Path classes, Path folder) {
        Path module = classes.resolveSibling(".").normalize().getParent();
        Path jar = folder.resolve(module.getFileName() + "-" + classes.getFileName() + ".jar");
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        if (status != 0) {
            throw new IllegalStateException("cannot make " + jar);
        }
        return jar;
    }

    private static List<String> command(Path cache) {
        try {
            Files.deleteIfExists(cache);
            train(command("-XX:AOTCacheOutput=" + cache));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Files.exists(cache) ? command("-XX:AOTCache=" + cache) : command("-Xshare:auto");
    }

    private static void train(List<String> command) throws IOException, InterruptedException {
        List<String> program = List.of(Main.class.getName(), "kv", "--stage", "5", "master", Ports.free(1)[0]);
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(command.stream(), program.stream()).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("REMOTABLE_"));
        builder.environment()
                .put("REMOTABLE_CLUSTER", "training" + ProcessHandle.current().pid());
        Process training = builder.start();
        training.getOutputStream().close();
        if (!training.waitFor(60, TimeUnit.SECONDS)) {
            training.descendants().forEach(ProcessHandle::destroyForcibly);
            training.destroyForcibly().waitFor();
        }
    }

    private static List<String> command(String cache) {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", cache));
        command.addAll(flags());
        command.add("-cp");
        command.add(Prepared.CLASS_PATH.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        return List.copyOf(command);
    }
}
