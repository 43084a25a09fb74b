package io.remotable.samples.chat.noslave;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.samples.Ports;
import io.remotable.samples.ProgramUnderTest;
import io.remotable.samples.Programs;
import io.remotable.samples.chat.ChatProgram;
import io.remotable.samples.chat.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes without a master as people use them: operating-system processes that are killed and started again. */
@Timeout(120)
class ChatNoslaveTest {
    private static final int STEPS = 6;

    @RegisterExtension
    private final Programs programs = new Programs();

    private final List<Person> people = new ArrayList<>();
    private final Map<String, ProgramUnderTest> homes = new HashMap<>();

    private ProgramUnderTest start(String port, String... options) {
        List<String> arguments = new ArrayList<>(List.of("chat-noslave", port, "0"));
        arguments.addAll(List.of(options));
        ProgramUnderTest program = programs.start(arguments.toArray(String[]::new));
        program.awaitLine("peers are [");
        return program;
    }

    private Person enter(ProgramUnderTest program, String name) throws IOException {
        Person person = Person.with(program, "\n", name);
        people.add(person);
        person.sees("*** " + name + " has connected");
        homes.put(name, program);
        return person;
    }

    @AfterEach
    void disconnect() throws IOException {
        for (Person person : people) {
            person.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "proxy"})
    void shouldKnowANodeThatIsKilledAndStartsAgain(String crossing) throws Exception {
        String[] options = crossing.equals("proxy") ? new String[] {"--proxy"} : new String[0];
        String[] ports = Ports.free(2);
        ProgramUnderTest one = start(ports[0], options);
        ProgramUnderTest other = start(ports[1], options);
        one.awaitLine("received server info from pid://localhost:" + ports[1]);
        other.awaitLine("received server info from pid://localhost:" + ports[0]);
        Person ann = enter(one, "ann");
        enter(other, "bob");
        ann.sees("*** bob has connected");

        other.kill();

        ann.sees("*** bob has disconnected");
        one.awaitLine("server on pid://localhost:" + ports[1]);
        ProgramUnderTest again = start(ports[1], options);
        again.awaitLine("received server info from");
        Person bob = enter(again, "bob");
        ann.sees("*** bob has connected");
        bob.types("/tell ann I am back");
        ann.sees("*bob*: I am back");
    }

    static List<Long> seeds() {
        return List.of(1L);
    }

    static List<Long> fresh() {
        return new Random().longs(5).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shouldAgreeAfterASchedule(long seed) throws Exception {
        agreeAfter(seed);
    }

    @Tag("soak")
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("fresh")
    void shouldAgreeAfterAnySchedule(long seed) throws Exception {
        agreeAfter(seed);
    }

    private void agreeAfter(long seed) throws Exception {
        Random random = new Random(seed);
        Map<String, ProgramUnderTest> up = new HashMap<>();
        String[] ports = Ports.free(3);
        for (int step = 0; step < STEPS; step++) {
            String port = ports[random.nextInt(ports.length)];
            ProgramUnderTest program = up.remove(port);
            if (program == null) {
                program = start(port);
                up.put(port, program);
                enter(program, "p" + step);
            } else if (random.nextBoolean()) {
                program.kill();
            } else {
                program.terminate();
                program.exitStatus();
            }
        }
        if (up.isEmpty()) {
            up.put(ports[0], start(ports[0]));
        }
        assertAgreement(up.values());
    }

    private void assertAgreement(Collection<ProgramUnderTest> up) throws IOException {
        Map<String, ProgramUnderTest> all = Map.copyOf(homes);
        List<String> gone = all.keySet().stream()
                .filter(name -> !up.contains(all.get(name)))
                .toList();
        for (ProgramUnderTest program : up) {
            Person asker = enter(program, "asker" + people.size());
            Awaitility.await("that a server knows who is there")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(asker.absent(all.keySet())).containsExactlyInAnyOrderElementsOf(gone));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 x", "1 2 3", "-1 0", "1 65536", "--what 1 2"})
    void shouldRefuseWrongArguments(String arguments) {
        assertThat(ChatProgram.execute(new ChatNoslave(), arguments.split(" "))).isEqualTo(2);
    }

    @Test
    void shouldNameAChatPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            ProgramUnderTest program = programs.start("chat-noslave", "0", String.valueOf(taken.getLocalPort()));
            assertThat(program.exitStatus()).isEqualTo(1);
            program.awaitLine("nobody can connect to port " + taken.getLocalPort());
        }
    }
}
