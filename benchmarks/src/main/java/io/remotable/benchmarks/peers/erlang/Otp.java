package io.remotable.benchmarks.peers.erlang;

import io.remotable.benchmarks.peers.measure.UnavailableException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The Erlang/OTP of this machine. */
final class Otp {
    private static final List<String> MODULES = List.of(
            "peer_main",
            "peer_samples",
            "peer_rate",
            "peer_ping",
            "peer_load",
            "peer_death",
            "peer_spawn",
            "peer_ring",
            "peer_memory");

    private Otp() {}

    /**
     * Where a program of it is.
     *
     * @throws UnavailableException when it is not on the path
     */
    static String program(String name) throws UnavailableException {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(
                        () -> new UnavailableException(
                                "not on this machine: no " + name
                                        + " on the PATH; on Debian and Ubuntu: sudo apt-get install --no-install-recommends erlang-base"));
    }

    /** Compiles our modules into a directory. */
    static void compileInto(Path directory) throws IOException, InterruptedException, UnavailableException {
        List<String> command = new ArrayList<>(List.of(program("erlc"), "-o", directory.toString()));
        for (String module : MODULES) {
            Path source = directory.resolve(module + ".erl");
            try (InputStream resource =
                    Objects.requireNonNull(Otp.class.getResourceAsStream("/erlang/" + module + ".erl"))) {
                Files.copy(resource, source);
            }
            command.add(source.toString());
        }
        Process compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (compiler.waitFor() != 0) {
            throw new IllegalStateException("erlc failed:\n" + output);
        }
    }
}
