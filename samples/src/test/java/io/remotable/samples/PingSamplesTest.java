package io.remotable.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples of the chapter as people start them: operating-system processes, two slaves and a master. */
@Timeout(120)
class PingSamplesTest {
    private static final String TIME = "[A-Z][a-z]{2} [A-Z][a-z]{2} [ 123]\\d \\d\\d:\\d\\d:\\d\\d \\S+ \\d{4} ";
    private static final String PID = "pid://localhost:\\d+:[0-9a-f]+:\\d+";
    private static final String CID = "cid://localhost:\\d+:[0-9a-f]+:\\d+:\\d+";
    private static final String NID = "nid://localhost:\\d+:[0-9a-f]+";
    private static final String SAYS = TIME + PID + ": ";

    @RegisterExtension
    private final Programs programs = new Programs();

    private String[] ports = {};

    @BeforeEach
    void choosePorts() {
        ports = Ports.free(3);
    }

    private ProgramUnderTest slave(String sample, String port) {
        ProgramUnderTest slave = programs.start(sample, "slave", port);
        slave.awaitLine("waits for a master");
        return slave;
    }

    private ProgramUnderTest master(String sample) throws InterruptedException {
        ProgramUnderTest master = programs.start(sample, "master", ports[2]);
        assertThat(master.exitStatus()).isZero();
        assertThat(master.lines()).last().isEqualTo(sample + ": done");
        return master;
    }

    /** That a program printed these, each as often as they are here, in whatever order, and then its last line. */
    private static void assertPrinted(ProgramUnderTest program, String... patterns) {
        List<String> said = program.lines().subList(0, program.lines().size() - 1);
        assertThat(said).hasSize(patterns.length);
        assertThat(said.stream().sorted(PingSamplesTest::byText))
                .zipSatisfy(
                        List.of(patterns).stream().sorted().toList(),
                        (line, pattern) -> assertThat(line).matches(SAYS + pattern));
    }

    private static int byText(String a, String b) {
        return text(a).compareTo(text(b));
    }

    private static String text(String line) {
        return line.replaceFirst(SAYS, "");
    }

    @Test
    void pingShouldPingItsOwnNode() throws Exception {
        assertThat(master("ping").lines())
                .zipSatisfy(
                        List.of(
                                SAYS + "spawning on " + NID,
                                SAYS + "sending ping to " + PID,
                                SAYS + "ping received from " + PID,
                                SAYS + "pong\\.",
                                "ping: done"),
                        (line, pattern) -> assertThat(line).matches(pattern));
    }

    @Test
    void pingMultiShouldPingEverySlave() throws Exception {
        ProgramUnderTest one = slave("ping-multi", ports[0]);
        ProgramUnderTest other = slave("ping-multi", ports[1]);

        ProgramUnderTest master = master("ping-multi");

        assertPrinted(
                master,
                "All pongs successfully received",
                "ping received from " + PID,
                "ping received from " + PID,
                "pinging " + PID,
                "pinging " + PID,
                "spawning on " + NID,
                "spawning on " + NID);
        assertThat(one.lines()).containsExactly("ping-multi: slave on localhost:" + ports[0] + " waits for a master");
        one.terminate();
        other.terminate();
        assertThat(one.exitStatus()).isEqualTo(128 + 15);
        assertThat(one.lines()).hasSize(1);
        assertThat(other.exitStatus()).isEqualTo(128 + 15);
        assertThat(Programs.leftBy(master, one, other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping-tc", "ping-tc-merge"})
    void channelsShouldBringThePongs(String sample) throws Exception {
        slave(sample, ports[0]);
        slave(sample, ports[1]);
        assertPrinted(
                master(sample),
                "All pongs successfully received",
                "ping received from " + CID,
                "ping received from " + CID,
                "pinging " + PID,
                "pinging " + PID,
                "spawning on " + NID,
                "spawning on " + NID);
    }

    @Test
    void pingTcNotifyShouldTakePongsAndDeaths() throws Exception {
        slave("ping-tc-notify", ports[0]);
        slave("ping-tc-notify", ports[1]);
        List<String> said = master("ping-tc-notify").lines().stream()
                .map(PingSamplesTest::text)
                .toList();
        assertThat(said).contains("All pongs successfully received");
        assertThat(said.stream().filter("pong on channel"::equals)).hasSize(2);
        assertThat(said.stream().filter(text -> text.contains("died"))).allMatch(text -> text.endsWith("DiedNormal"));
    }

    @Test
    void pingFailShouldHearWhyTheServerFailed() throws Exception {
        assertThat(master("ping-fail").lines().get(2))
                .matches(SAYS + "process " + PID + " died: DiedException \"class .*Pong cannot be cast to class .*\"");
    }

    @Test
    void typedHandshakeShouldPingTwice() throws Exception {
        slave("typed-handshake", ports[0]);
        assertPrinted(
                master("typed-handshake"),
                "ping received from " + CID,
                "ping received from " + CID,
                "pong from " + PID,
                "pong from " + PID,
                "sending ping to " + CID,
                "sending ping to " + CID,
                "spawning a channel on " + NID,
                "spawning on " + NID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping-multi", "ping-tc", "ping-tc-merge", "ping-tc-notify"})
    void withoutSlavesTheySucceedAndSayWhy(String sample) throws Exception {
        assertPrinted(
                master(sample),
                "All pongs successfully received",
                "no slaves found: start some with \\./remotable " + sample + " slave 44445 &");
    }

    @Test
    void pingLatencyShouldPrintFigures() throws Exception {
        ProgramUnderTest latency = programs.start("ping-latency", "100");
        assertThat(latency.exitStatus()).isZero();
        assertThat(latency.lines()).hasSize(2);
        assertThat(latency.lines().getFirst()).matches("round trip of 100 pings .*p50 [0-9.]+ us, p99 [0-9.]+ us.*");
        assertThat(latency.lines().getLast()).matches("processor time while idle: [0-9.]+ % .*");
    }
}
