package io.remotable.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.samples.ProgramUnderTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Somebody at a terminal, with nc or telnet, on a real socket. */
public final class Person implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Person.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ASKED = "What is your name?";

    private final Socket socket;
    private final String lineEnd;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> late = new HashSet<>();
    private boolean disconnected;

    private Person(Socket socket, String lineEnd) {
        this.socket = socket;
        this.lineEnd = lineEnd;
    }

    /** Connects to the port that a program listens at. */
    public static Person with(ProgramUnderTest program, String lineEnd) throws IOException {
        Socket socket = new Socket();
        socket.connect(address(program));
        Person person = new Person(socket, lineEnd);
        Thread.startVirtualThread(person::read);
        return person;
    }

    /** Connects, is asked for a name, and gives one. */
    public static Person with(ProgramUnderTest program, String lineEnd, String name) throws IOException {
        Person person = with(program, lineEnd);
        person.sees(ASKED);
        person.types(name);
        return person;
    }

    /** Connects as somebody who never reads. */
    static Person deaf(ProgramUnderTest program) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(address(program));
        return new Person(socket, "\n");
    }

    private static InetSocketAddress address(ProgramUnderTest program) {
        String port = program.awaitLine("Listening on port ").replace("Listening on port ", "");
        return new InetSocketAddress("localhost", Integer.parseInt(port));
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a connection was reset", e);
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        if (!late.remove(line)) {
            lines.add(line);
        }
    }

    private synchronized void end() {
        disconnected = true;
    }

    /** What is on the terminal and was not looked at yet. */
    private synchronized List<String> unseen() {
        return List.copyOf(lines);
    }

    /** The first person of a node may come before its server learns who is on the others: what it says of these is ignored. */
    synchronized void mayHearLateOf(String... names) {
        Stream.of(names).map(name -> "*** " + name + " has connected").forEach(late::add);
    }

    public void types(String... typed) throws IOException {
        for (String line : typed) {
            socket.getOutputStream().write((line + lineEnd).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Waits for these lines next, in this order and nothing between them. */
    public void sees(String... expected) {
        List<String> wanted = List.of(expected);
        expect(wanted, next(wanted));
    }

    /** Waits for these lines next, in any order. */
    public void seesInAnyOrder(String... expected) {
        List<String> wanted = Arrays.stream(expected).sorted().toList();
        expect(wanted, next(wanted).stream().sorted().toList());
    }

    private List<String> next(List<String> wanted) {
        Awaitility.await("the lines " + wanted + " on a terminal")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(unseen()).hasSizeGreaterThanOrEqualTo(wanted.size()));
        return take(wanted.size());
    }

    private synchronized List<String> take(int count) {
        List<String> next = lines.subList(0, count);
        List<String> taken = List.copyOf(next);
        next.clear();
        return taken;
    }

    private void expect(List<String> wanted, List<String> seen) {
        assertThat(seen).as("before %s on a terminal", unseen()).isEqualTo(wanted);
    }

    /** Asks the server who of these it does not know, by telling each something. */
    public List<String> absent(Collection<String> names) throws IOException {
        for (String name : names) {
            types("/tell " + name + " are you there?");
        }
        types("/end");
        List<String> absent = new ArrayList<>();
        for (String line = next(); !line.equals("Unrecognised command: /end"); line = next()) {
            if (line.endsWith(" is not connected.")) {
                absent.add(line.replace(" is not connected.", ""));
            }
        }
        return absent;
    }

    /** Whether a line that begins so is there and was not looked at yet. */
    boolean has(String start) {
        return unseen().stream().anyMatch(line -> line.startsWith(start));
    }

    /** Waits for the next line. */
    String next() {
        return next(List.of("any")).getFirst();
    }

    /** Waits to be disconnected; nothing may be on the terminal. */
    public void isDisconnected() {
        Awaitility.await("the end of a terminal").atMost(PATIENCE).until(this::ended);
        assertThat(unseen()).isEmpty();
    }

    private synchronized boolean ended() {
        return disconnected;
    }

    /** Is gone without a word. */
    void vanishes() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
