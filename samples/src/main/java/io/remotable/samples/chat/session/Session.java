package io.remotable.samples.chat.session;

import io.remotable.process.ProcessId;
import io.remotable.process.RemotableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One connection: a thread that reads lines and hands them to the server's process, and one that writes what the server tells.
 * Nobody can fill the memory: neither who types faster than the server takes lines, nor who does not read.
 */
final class Session implements Client {
    private static final System.Logger LOG = System.getLogger(Session.class.getName());
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_LINES_UNREAD = 1_000;
    private static final int MOST_LINES_UNDER_WAY = 16;
    private static final int SEND_BUFFER_BYTES = 64 * 1024;
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(3);

    private final Socket socket;
    private final ProcessId server;
    private final Crossing crossing;
    private final Clients clients;
    private final long number;
    private final Outbox outbox = new Outbox(MOST_LINES_UNREAD);
    private final Semaphore room = new Semaphore(MOST_LINES_UNDER_WAY);
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread reader = Thread.ofVirtual().name("chat reader").unstarted(this::read);
    private final Thread writer = Thread.ofVirtual().name("chat writer").unstarted(this::write);

    Session(Socket socket, ProcessId server, Crossing crossing, Clients clients) {
        this.socket = socket;
        this.server = server;
        this.crossing = crossing;
        this.clients = clients;
        this.number = clients.add(this);
    }

    void start() {
        writer.start();
        reader.start();
    }

    private void prepare() throws SocketException {
        socket.setKeepAlive(true);
        socket.setTcpNoDelay(true);
        socket.setSendBufferSize(SEND_BUFFER_BYTES);
    }

    private void read() {
        send(new SessionEvent.Connected(number));
        try {
            prepare();
            LineReader lines = new LineReader(new BufferedInputStream(socket.getInputStream()), LONGEST_LINE);
            for (String line = next(lines); line != null; line = next(lines)) {
                hand(line);
            }
        } catch (IOException | InterruptedException gone) {
            LOG.log(System.Logger.Level.DEBUG, "a client vanished", gone);
        }
        send(new SessionEvent.Gone(number));
    }

    private @Nullable String next(LineReader lines) throws IOException {
        while (true) {
            try {
                return lines.next();
            } catch (LineTooLongException tooLong) {
                tell("Your line is lost: " + tooLong.getMessage() + ".");
            }
        }
    }

    /** Once it ended lines are still read, for what was written to arrive, but nobody gets them. */
    private void hand(String line) throws InterruptedException {
        if (!ended.get()) {
            room.acquire();
            send(new SessionEvent.Line(number, line));
        }
    }

    private void send(SessionEvent event) {
        try {
            crossing.send(server, event);
        } catch (RemotableException closed) {
            LOG.log(System.Logger.Level.DEBUG, "the node of a client's server is closed", closed);
        }
    }

    private void write() {
        try {
            OutputStream out = socket.getOutputStream();
            for (List<String> lines = outbox.take(); !lines.isEmpty(); lines = outbox.take()) {
                out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            socket.shutdownOutput();
        } catch (IOException | InterruptedException gone) {
            LOG.log(System.Logger.Level.DEBUG, "a client reads no more", gone);
        }
    }

    @Override
    public void tell(String line) {
        if (!outbox.offer(line)) {
            outbox.endWith("You have been kicked: by SYSTEM, for you read too slowly");
            send(new SessionEvent.Gone(number));
        }
    }

    @Override
    public void taken() {
        room.release();
    }

    @Override
    public void disconnect() {
        if (ended.compareAndSet(false, true)) {
            outbox.end();
            room.release(MOST_LINES_UNDER_WAY);
            Thread.ofVirtual().name("chat closer").start(this::close);
        }
    }

    /** A socket that is closed while there is something to read loses what was written last; so the client may close first. */
    private void close() {
        try (socket) {
            writer.join(LAST_PATIENCE);
            reader.join(LAST_PATIENCE);
        } catch (IOException | InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "a connection does not close", e);
        } finally {
            clients.remove(number);
        }
    }
}
