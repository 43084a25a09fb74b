package io.remotable.benchmarks.peers.erlang;

import io.remotable.benchmarks.peers.measure.UnavailableException;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

/**
 * An Erlang port mapper of our own, at a port of its own, so that none that runs already is touched. It ends when its
 * standard input does.
 */
final class Epmd implements AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(10).toNanos();
    private static final byte[] NAMES_REQUEST = {0, 1, 'n'};
    private static final String ENDING_WITH_INPUT = "\"$@\" & read -r nothing; kill $!";

    private final Process process;
    private final int port;

    private Epmd(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Epmd start() throws IOException, InterruptedException, UnavailableException {
        int port = freePort();
        Process process = new ProcessBuilder(List.of(
                        "sh",
                        "-c",
                        ENDING_WITH_INPUT,
                        "sh",
                        Otp.program("epmd"),
                        "-address",
                        "127.0.0.1",
                        "-port",
                        String.valueOf(port)))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
        Epmd epmd = new Epmd(process, port);
        epmd.awaitListening();
        return epmd;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitListening() throws IOException, InterruptedException {
        long hopeless = System.nanoTime() + PATIENCE;
        while (!listening()) {
            if (System.nanoTime() - hopeless > 0) {
                close();
                throw new IOException("epmd does not listen at port " + port);
            }
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    /** Asks for the names it knows, and takes the answer to its end. */
    private boolean listening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(NAMES_REQUEST);
            return socket.getInputStream().readAllBytes().length > 0;
        } catch (IOException refused) {
            return false;
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
