package io.remotable.benchmarks.peers.measure;

import io.remotable.benchmarks.machine.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The second JVM, with the flags and the class path of this one. Its main class prints its port first, and ends when its
 * standard input does, so that it never outlives this one.
 */
public final class Partner implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final Process process;
    private final int port;

    private Partner(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it, and waits for its port.
     *
     * @throws IOException when it does not start
     */
    public static Partner start(Class<?> main, String... arguments) throws IOException {
        Process process = new ProcessBuilder(Jvm.command(List.of(), main.getName(), List.of(arguments)))
                .redirectError(Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        String port = output.readLine();
        if (port == null) {
            throw new IOException(main.getName() + " ended before it told its port; what it printed stands above");
        }
        return new Partner(process, Integer.parseInt(port));
    }

    /** For the other JVM: tells the port and waits for the end of the first one. */
    public static void serve(int port) throws IOException {
        System.out.println(port);
        while (System.in.read() >= 0) {
            // whatever comes: only the end counts
        }
        Runtime.getRuntime().halt(0);
    }

    /** Where it listens, at the loopback address. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
