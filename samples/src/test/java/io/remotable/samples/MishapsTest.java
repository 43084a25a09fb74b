package io.remotable.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong on a command line: each is one clear line and a status. */
@Timeout(120)
class MishapsTest {
    @RegisterExtension
    private final Programs programs = new Programs();

    private String[] ports = {};

    @BeforeEach
    void choosePorts() {
        ports = Ports.free(2);
    }

    private ProgramUnderTest patientSlave() {
        ProgramUnderTest slave = programs.run(Map.of(), Patient.class, "slave", ports[0]);
        slave.awaitLine("waits for a master");
        return slave;
    }

    private ProgramUnderTest patientMaster() {
        ProgramUnderTest master = programs.run(Map.of(), Patient.class, "master", ports[1]);
        master.awaitLine(": waiting");
        return master;
    }

    private static void assertFails(ProgramUnderTest program, String... texts) throws InterruptedException {
        assertThat(program.exitStatus()).isEqualTo(1);
        assertThat(program.lines()).hasSize(1);
        assertThat(program.lines().getFirst()).startsWith("ping-multi: ").contains(texts);
    }

    @Test
    void theMonitorOfAKilledSlavesProcessShouldFire() throws Exception {
        ProgramUnderTest slave = patientSlave();
        ProgramUnderTest master = patientMaster();

        slave.kill();

        assertThat(master.exitStatus()).isZero();
        assertThat(master.awaitLine("died:"))
                .contains("pid://localhost:" + ports[0])
                .endsWith("died: DiedDisconnect");
        assertThat(Programs.leftBy(master)).isEmpty();
    }

    @Test
    void theMonitorOfATerminatedSlavesProcessShouldFire() throws Exception {
        ProgramUnderTest slave = patientSlave();
        ProgramUnderTest master = patientMaster();

        slave.terminate();

        assertThat(master.exitStatus()).isZero();
        assertThat(master.awaitLine("died:")).matches(".*died: (DiedNodeDown|DiedException .*)");
        assertThat(slave.exitStatus()).isEqualTo(128 + 15);
        assertThat(slave.lines()).hasSize(1);
        assertThat(Programs.leftBy(master, slave)).isEmpty();
    }

    @Test
    void aKilledSlaveShouldStartAgainOnItsPort() throws Exception {
        ProgramUnderTest killed = patientSlave();
        killed.kill();

        patientSlave();
        ProgramUnderTest master = patientMaster();

        assertThat(Programs.leftBy(killed)).as("swept by the next start").isEmpty();
        master.terminate();
        assertThat(master.exitStatus()).isEqualTo(128 + 15);
        assertThat(master.lines()).noneMatch(line -> line.startsWith("\tat "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"master", "slave"})
    void aTakenPortShouldBeNamed(String role) throws Exception {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress("localhost", 0))) {
            String port = String.valueOf(socket.getLocalPort());
            assertFails(programs.start("ping-multi", role, port), "port " + port + " on localhost is taken");
        }
    }

    @Test
    void anUnknownHostShouldBeNamed() throws Exception {
        assertFails(programs.start("ping-multi", "slave", "no.such.host.invalid", ports[0]), "no.such.host.invalid");
    }

    @Test
    void aMissingSecretShouldBeNamed() throws Exception {
        assertFails(programs.start("ping-multi", "slave", "192.0.2.1", ports[0]), "REMOTABLE_SECRET");
    }

    @Test
    void withASecretAnAddressOfAnotherMachineShouldBeNamed() throws Exception {
        assertFails(
                programs.startWith(
                        Map.of("REMOTABLE_SECRET", "a secret of the tests"),
                        "ping-multi",
                        "slave",
                        "192.0.2.1",
                        ports[0]),
                "192.0.2.1");
    }

    @Test
    void badSeedsShouldBeNamed() throws Exception {
        assertFails(programs.startWith(Map.of("REMOTABLE_SEEDS", "here"), "ping-multi"), "\"here\" is not host:port");
    }

    @Test
    void seedsShouldFindWhatDiscoveryDoesNot() throws Exception {
        ProgramUnderTest slave = programs.startWith(
                Map.of("REMOTABLE_CLUSTER", "elsewhere-" + ports[0]), "ping-multi", "slave", ports[0]);
        slave.awaitLine("waits for a master");
        ProgramUnderTest master = programs.startWith(
                Map.of("REMOTABLE_SEEDS", "localhost:" + ports[0]), "ping-multi", "master", ports[1]);
        assertThat(master.exitStatus()).isZero();
        master.awaitLine("pinging pid://localhost:" + ports[0]);
    }

    @ParameterizedTest
    @CsvSource({
        "servant, ping-multi: \"servant\" is neither master nor slave",
        "master localhost 99999, ping-multi: \"99999\" is no port; give a number from 0 to 65535"
    })
    void wrongArgumentsShouldBeToldTheRightOnes(String arguments, String reason) throws Exception {
        ProgramUnderTest program = programs.start(("ping-multi " + arguments).split(" "));
        assertThat(program.exitStatus()).isEqualTo(2);
        assertThat(program.lines()).startsWith(reason, "usage: ping-multi [master [[HOST] PORT]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pong", "-x"})
    void withoutASampleAllAreListed(String arguments) throws Exception {
        ProgramUnderTest program = arguments.isEmpty() ? programs.start() : programs.start(arguments);
        assertThat(program.exitStatus()).isEqualTo(2);
        assertThat(program.lines()).anyMatch(line -> line.startsWith("  ping-tc-notify "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "ping --help", "ping-multi -h"})
    void helpIsNoFailure(String arguments) throws Exception {
        ProgramUnderTest program = programs.start(arguments.split(" "));
        assertThat(program.exitStatus()).isZero();
        assertThat(program.lines().getFirst()).startsWith("usage: ");
    }
}
