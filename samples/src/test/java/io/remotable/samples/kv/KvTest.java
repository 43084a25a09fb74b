package io.remotable.samples.kv;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.samples.Ports;
import io.remotable.samples.ProgramUnderTest;
import io.remotable.samples.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command lines, in processes as a user starts them. */
@Timeout(120)
class KvTest {
    private static final String[] BOOKS_ANSWERS = {
        "Just \"of\"",
        "Nothing",
        "key: response: Just \"machines\"",
        "key: key: response: Nothing",
        "key: response: Nothing",
        "key: "
    };

    private static final String SAYS = "\\w{3} \\w{3} [ 123]\\d \\d{2}:\\d{2}:\\d{2} \\w+ \\d{4} pid://\\S+: ";

    @RegisterExtension
    private final Programs programs = new Programs();

    @TempDir
    private Path folder;

    private String[] ports = {};

    @BeforeEach
    void choosePorts() {
        ports = Ports.free(4);
    }

    private ProgramUnderTest slave(String port) {
        return slaves(port).getFirst();
    }

    private List<ProgramUnderTest> slaves(String... ports) {
        List<ProgramUnderTest> slaves = Arrays.stream(ports)
                .map(port -> programs.start("kv", "slave", port))
                .toList();
        slaves.forEach(slave -> slave.awaitLine("waits for a master"));
        return slaves;
    }

    private ProgramUnderTest master(int stage) {
        return programs.start("kv", "--stage", String.valueOf(stage), "master", ports[0]);
    }

    /** What a program prints when these lines come from a pipe; says, which bear the time, left out. */
    private static List<String> dialogue(ProgramUnderTest program, String... lines) throws Exception {
        for (String line : lines) {
            program.type(line);
        }
        program.endInput();
        assertThat(program.exitStatus()).isZero();
        assertThat(program.lines())
                .noneMatch(line -> line.indexOf('\u001b') >= 0)
                .anyMatch("kv: done"::equals);
        return printed(program);
    }

    /** What came on the other stream may stand in the middle of a line. */
    private static List<String> printed(ProgramUnderTest program) {
        return (String.join("\n", program.lines()) + "\n")
                .replace("kv: done\n", "")
                .replaceAll(SAYS + ".*\n", "")
                .lines()
                .toList();
    }

    private static List<String> said(ProgramUnderTest program) {
        return Pattern.compile(SAYS + "(.*)")
                .matcher(String.join("\n", program.lines()))
                .results()
                .map(said -> said.group(1))
                .toList();
    }

    @Test
    void stage1ShouldAnswerAsTheBookDoes() throws Exception {
        ProgramUnderTest master = master(1);
        assertThat(dialogue(master, "many", "", "Many", "x=y")).containsExactly(BOOKS_ANSWERS);
        assertThat(said(master)).isEmpty();
    }

    @Test
    void laterStagesShouldAnswerTheSameFromTheirSlaves() throws Exception {
        slaves(ports[1], ports[2]);
        for (int stage = 2; stage <= 4; stage++) {
            ProgramUnderTest master = master(stage);
            assertThat(dialogue(master, "many", "", "Many", "x=y")).containsExactly(BOOKS_ANSWERS);
            assertThat(said(master)).hasSize(2).allMatch(line -> line.matches("spawning on nid://localhost:\\d+:\\w+"));
        }
    }

    @Test
    void stage3ShouldSayWhoDied() throws Exception {
        ProgramUnderTest slave = slave(ports[1]);
        ProgramUnderTest master = master(3);
        master.awaitLine("key: ");
        slave.kill();
        master.awaitLine(" died: ");
        dialogue(master);
        assertThat(said(master))
                .hasSize(2)
                .last()
                .asString()
                .matches("process pid://localhost:" + ports[1] + ":\\S+ died: DiedDisconnect");
    }

    @Test
    void stage4ShouldSurviveTheKillingOfASlave() throws Exception {
        ProgramUnderTest slave = slaves(ports[1], ports[2]).getFirst();
        ProgramUnderTest master = master(4);
        master.type("many");
        master.awaitLine("response: Just \"machines\"");
        slave.kill();
        master.type("other");
        master.awaitLine("response: Just \"still\"");
        master.awaitLine(" died: DiedDisconnect");
        assertThat(dialogue(master, "other", "xxxx"))
                .contains("key: response: Just \"still\"", "key: response: Nothing");
    }

    @Test
    void stage4ShouldLeaveOutTheLastOfAnOddNumber() throws Exception {
        slaves(ports[1], ports[2], ports[3]);
        ProgramUnderTest master = master(4);
        assertThat(dialogue(master, "many")).contains("key: response: Just \"machines\"");
        assertThat(said(master))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("left out, for want of a partner: nid://"));
    }

    @Test
    void stage4ShouldSayThatItNeedsTwoSlaves() throws Exception {
        slave(ports[1]);
        ProgramUnderTest master = master(4);
        assertThat(master.exitStatus()).isEqualTo(1);
        assertThat(master.lines())
                .singleElement()
                .asString()
                .contains("this stage needs 2 slaves, found [nid://localhost:" + ports[1])
                .contains("start more with ./remotable kv slave 44445 &");
    }

    @Test
    void stage5ShouldDoWithTheMasterAlone() throws Exception {
        List<String> printed = dialogue(master(5), "many", "a b=c=d", "a b", "=empty", ":nodes", "=", "::");
        assertThat(printed.subList(0, 2)).containsExactly("Just \"of\"", "Nothing");
        assertThat(printed.get(2)).startsWith("help: ");
        assertThat(printed.subList(3, 8))
                .containsExactly(
                        "key: response: Just \"machines\"",
                        "key: response: stored",
                        "key: response: Just \"c=d\"",
                        "key: response: stored",
                        "key: response: localhost:" + ports[0]);
    }

    @Test
    void stage5ShouldKeepWhatWasStoredWhenSlavesAreKilledAndLateOnesJoin() throws Exception {
        List<ProgramUnderTest> slaves = slaves(ports[1], ports[2]);
        ProgramUnderTest master = master(5);
        master.type("grün=Bäume 🌳");
        master.awaitLine("response: stored");

        slaves.getFirst().kill();
        master.awaitLine(" died: DiedDisconnect");
        slave(ports[3]);
        awaitNodes(master, "localhost:" + ports[0], "localhost:" + ports[2], "localhost:" + ports[3]);
        slaves.getLast().kill();
        awaitNodes(master, "localhost:" + ports[0], "localhost:" + ports[3]);

        assertThat(dialogue(master, "grün", "many"))
                .contains("key: response: Just \"Bäume 🌳\"", "key: response: Just \"machines\"");
    }

    /** Asks until these, and no others, hold keys and have exchanged them. */
    private static void awaitNodes(ProgramUnderTest master, String... nodes) {
        String expected = "key: response: " + String.join(", ", nodes);
        Awaitility.await(expected).atMost(Duration.ofSeconds(40)).until(() -> {
            master.type(":nodes");
            return printed(master).contains(expected);
        });
    }

    @Test
    void stage5ShouldLetANodeLeave() throws Exception {
        slave(ports[1]);
        ProgramUnderTest master = master(5);
        master.type(":leave localhost:" + ports[0]);
        master.awaitLine("response: leaving");
        master.awaitLine(" has left");
        master.type(":leave localhost:" + ports[1]);
        master.awaitLine("stays: nobody else is there to take its keys");
        assertThat(dialogue(master, "many", ":nodes"))
                .contains("key: response: Just \"machines\"", "key: response: localhost:" + ports[1]);
    }

    @Test
    void shouldFillItselfFromAnyText() throws Exception {
        Path text = Files.writeString(folder.resolve("some.txt"), "module of \n\n wax says \"so\"");
        assertThat(dialogue(programs.start("kv", "--stage", "1", "--text", text.toString()), "says"))
                .containsExactly("Just \"of\"", "Nothing", "key: response: Just \"\\\"so\\\"\"", "key: ");
    }

    @Test
    void shouldSayWhatIsWrongWithTheCommandLine() throws Exception {
        assertMisused("kv: there is no stage 6: 1 to 5 are there", "--stage", "6");
        assertMisused("kv: waiter is neither master nor slave", "waiter");
        assertMisused("kv: --text: there is no file none.txt", "--text", "none.txt");
    }

    private void assertMisused(String reason, String... arguments) throws Exception {
        String[] all = new String[arguments.length + 1];
        all[0] = "kv";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        ProgramUnderTest program = programs.start(all);
        assertThat(program.exitStatus()).isEqualTo(2);
        assertThat(program.lines()).first().isEqualTo(reason);
    }
}
