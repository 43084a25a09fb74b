package io.remotable.benchmarks.machine;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Further JVMs, with the flags and the class path of this one. */
public final class Jvm {
    private Jvm() {}

    /** Where the classes of the benchmarks are: a jar or a directory. */
    public static Path classes() {
        try {
            return Path.of(Jvm.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The command that runs a class. */
    public static List<String> command(List<String> flags, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return command;
    }

    /**
     * Runs a class whose output is that of this program.
     *
     * @throws IOException when it does not start
     */
    public static Process start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /**
     * Runs a class, with more flags than this JVM has, whose output is that of this program.
     *
     * @throws IOException when it does not start
     */
    public static Process start(List<String> flags, Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(command(flags, main.getName(), List.of(arguments)))
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start();
    }
}
