package io.remotable.benchmarks.peers.erlang;

import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.UnavailableException;
import io.remotable.benchmarks.peers.measure.Window;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * One measurement by our modules.
 *
 * @param work what {@code peer_main} calls it
 * @param emulator runs it
 * @param arguments for it
 * @param count how many processes
 */
record Measurement(String work, Emulator emulator, Arguments arguments, int count) {
    private static final String PARTNER = "partner@127.0.0.1";
    private static final long PATIENCE_SECONDS = 120;

    /** Where the latencies are written. */
    Path samples() {
        return emulator.directory().resolve("samples");
    }

    /** Between two nodes; what it printed. */
    String remote() throws IOException, InterruptedException, UnavailableException {
        try (Epmd epmd = Epmd.start()) {
            Process partner = emulator.start(PARTNER, epmd, "partner", List.of());
            try {
                awaitUp(partner);
                return result(emulator.start("measuring@127.0.0.1", epmd, "main", words(PARTNER)));
            } finally {
                partner.destroyForcibly().waitFor();
            }
        }
    }

    /** In one emulator; what it printed. */
    String local() throws IOException, InterruptedException, UnavailableException {
        return result(emulator.start("main", words("none")));
    }

    private static void awaitUp(Process partner) throws IOException {
        BufferedReader output = partner.inputReader(StandardCharsets.UTF_8);
        if (!"up".equals(output.readLine())) {
            throw new IOException("the second Erlang node does not start; what it printed stands above");
        }
    }

    private List<String> words(String partner) {
        Window window = Window.of(arguments.bytes());
        return Stream.concat(
                        Stream.of(work, partner, samples().toString()),
                        LongStream.of(
                                        arguments.span().warmUp().toNanos(),
                                        arguments.span().measured().toNanos(),
                                        arguments.bytes(),
                                        window.parts(),
                                        window.part(),
                                        count)
                                .mapToObj(String::valueOf))
                .toList();
    }

    private String result(Process measuring) throws IOException, InterruptedException {
        try {
            if (!measuring.waitFor(arguments.span().whole().toSeconds() + PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the Erlang node does not end");
            }
            if (measuring.exitValue() != 0) {
                throw new IOException("the Erlang node failed; what it printed stands above");
            }
            return new String(measuring.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } finally {
            measuring.destroyForcibly().waitFor();
        }
    }
}
