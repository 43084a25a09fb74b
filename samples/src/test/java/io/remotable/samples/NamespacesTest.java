package io.remotable.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three machines: network namespaces with addresses of their own, and the chapter's command lines in them. */
@Tag("netns")
@Timeout(120)
class NamespacesTest {
    private static final String SECRET = "a secret that only tests know";

    @RegisterExtension
    private final Programs programs = new Programs();

    private final Machines machines = new Machines();

    @BeforeEach
    void startMachines() throws Exception {
        machines.start(3);
    }

    @AfterEach
    void removeMachines() throws Exception {
        machines.remove();
    }

    private ProgramUnderTest run(int machine, Map<String, String> variables, String role) {
        return programs.run(
                variables, machines.on(machine), Main.class, "ping-multi", role, machines.address(machine), "44444");
    }

    private ProgramUnderTest slave(int machine, String secret) {
        ProgramUnderTest slave = run(machine, Map.of("REMOTABLE_SECRET", secret), "slave");
        slave.awaitLine("waits for a master");
        return slave;
    }

    private List<String> pinged(Map<String, String> more) throws InterruptedException {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("REMOTABLE_SECRET", SECRET);
        ProgramUnderTest master = run(0, variables, "master");
        assertThat(master.exitStatus()).isZero();
        assertThat(master.lines()).last().isEqualTo("ping-multi: done");
        assertThat(master.lines()).anyMatch(line -> line.endsWith("All pongs successfully received"));
        List<String> pinged = new ArrayList<>();
        for (int machine = 1; machine < 3; machine++) {
            String from = "pid://" + machines.address(machine) + ":44444:";
            if (master.lines().stream().anyMatch(line -> line.contains(from) && line.contains("ping received from"))) {
                pinged.add(machines.address(machine));
            }
        }
        return pinged;
    }

    @Test
    void aMasterShouldFindItsSlavesOnOtherMachines() throws Exception {
        slave(1, SECRET);
        slave(2, SECRET);
        assertThat(pinged(Map.of())).containsExactly(machines.address(1), machines.address(2));
    }

    @Test
    void aSlaveWithAWrongSecretShouldGetNothing() throws Exception {
        slave(1, SECRET);
        ProgramUnderTest wrong = slave(2, "another secret than the others'");
        assertThat(pinged(Map.of())).containsExactly(machines.address(1));
        assertThat(wrong.lines()).noneMatch(line -> line.contains("ping received"));
    }

    @Test
    void seedsShouldDoWhereMulticastIsFiltered() throws Exception {
        machines.filterMulticast();
        slave(1, SECRET);
        slave(2, SECRET);
        String seeds = machines.address(1) + ":44444," + machines.address(2) + ":44444";
        assertThat(pinged(Map.of("REMOTABLE_SEEDS", seeds))).containsExactly(machines.address(1), machines.address(2));
    }
}
