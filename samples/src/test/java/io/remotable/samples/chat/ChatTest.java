package io.remotable.samples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.samples.Ports;
import io.remotable.samples.ProgramUnderTest;
import io.remotable.samples.Programs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat as people use it: operating-system processes, and people on real sockets. */
@Timeout(120)
class ChatTest {
    private static final String NC = "\n";
    private static final String TELNET = "\r\n";
    private static final String IN_USE = "The name ann is in use";
    private static final String ASKED = "What is your name?";

    @RegisterExtension
    private final Programs programs = new Programs();

    private final List<ProgramUnderTest> slaves = new ArrayList<>();

    /** Slaves and their master, which is the last. */
    private ProgramUnderTest start(int slaveCount, String... options) throws Exception {
        String[] ports = Ports.free(slaveCount + 1);
        for (int i = 0; i < slaveCount; i++) {
            slaves.add(programs.start("chat", "slave", ports[i]));
        }
        slaves.forEach(slave -> slave.awaitLine("waits for a master"));
        return master(ports[slaveCount], options);
    }

    private ProgramUnderTest master(String port, String... options) {
        ProgramUnderTest master =
                programs.start(Stream.concat(Stream.of("chat", "master", port, "--chat-port=0"), Stream.of(options))
                        .toArray(String[]::new));
        master.awaitLine("Listening on port ");
        return master;
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "proxy"})
    void shouldCarryAConversationOfFiveOnThreeNodes(String crossing) throws Exception {
        ProgramUnderTest master = crossing.equals("proxy") ? start(2, "--proxy") : start(2);
        Awaitility.await("that the master says where it spawns")
                .until(() -> master.lines().stream()
                                .filter(line -> line.contains(": spawning on nid://"))
                                .count()
                        == 2);
        try (Person ann = Person.with(master, NC);
                Person bob = Person.with(slaves.get(0), TELNET);
                Person cyd = Person.with(slaves.get(1), NC);
                Person dan = Person.with(master, TELNET);
                Person eve = Person.with(slaves.get(0), NC)) {
            List<Person> all = List.of(ann, bob, cyd, dan, eve);
            all.forEach(person -> person.sees(ASKED));
            ann.types("", "  ", " ann ");
            ann.sees(ASKED, ASKED, "*** ann has connected");
            bob.mayHearLateOf("ann");
            enter(bob, "bob", ann);
            cyd.mayHearLateOf("ann", "bob");
            enter(cyd, "cyd", ann, bob);
            enter(dan, "dan", ann, bob, cyd);
            eve.types("ann");
            eve.sees("The name ann is in use, please choose another", ASKED);
            enter(eve, "eve", ann, bob, cyd, dan);

            ann.types("hello all");
            all.forEach(person -> person.sees("<ann>: hello all"));
            bob.types("/tell cyd hi  there", "/tell eve you, too", "/tell zoe x", "/foo bar");
            cyd.sees("*bob*: hi  there");
            eve.sees("*bob*: you, too");
            bob.sees("zoe is not connected.", "Unrecognised command: /foo bar");
            cyd.types("/kick zoe");
            cyd.sees("*** zoe is not connected");
            cyd.types("/kick bob");
            bob.sees("You have been kicked: by cyd");
            bob.isDisconnected();
            cyd.seesInAnyOrder("*** you kicked bob", "*** bob has disconnected");
            Stream.of(ann, dan, eve).forEach(person -> person.sees("*** bob has disconnected"));
            dan.types("/quit");
            dan.isDisconnected();
            Stream.of(ann, cyd, eve).forEach(person -> person.sees("*** dan has disconnected"));
            eve.vanishes();
            Stream.of(ann, cyd).forEach(person -> person.sees("*** eve has disconnected"));
            cyd.types("still here");
            Stream.of(ann, cyd).forEach(person -> person.sees("<cyd>: still here"));
        }
    }

    private static void enter(Person newcomer, String name, Person... others) throws Exception {
        newcomer.types(name);
        newcomer.sees("*** " + name + " has connected");
        Stream.of(others).forEach(person -> person.sees("*** " + name + " has connected"));
    }

    @Test
    void shouldLeaveANameToOneOfTwoWhoTakeItAtOnce() throws Exception {
        ProgramUnderTest master = start(1);
        for (int round = 0; round < 10; round++) {
            try (Person one = Person.with(master, NC);
                    Person other = Person.with(slaves.getFirst(), NC)) {
                one.sees(ASKED);
                other.sees(ASKED);
                one.types("ann");
                other.types("ann");
                Awaitility.await("that one of two loses").until(() -> one.has(IN_USE) || other.has(IN_USE));
                Person winner = one.has(IN_USE) ? other : one;
                winner.sees("*** ann has connected");
                winner.types("alone", "/quit");
                winner.sees("<ann>: alone");
                winner.isDisconnected();
            }
        }
    }

    @Test
    void shouldMissThoseWhoseNodeWasKilledAndServeASecondMaster() throws Exception {
        ProgramUnderTest master = start(2);
        try (Person ann = Person.with(master, NC, "ann");
                Person cyd = Person.with(slaves.get(1), NC)) {
            ann.sees("*** ann has connected");
            cyd.sees(ASKED);
            cyd.mayHearLateOf("ann");
            enter(cyd, "cyd", ann);
            Person bob = Person.with(slaves.get(0), NC);
            bob.sees(ASKED);
            bob.mayHearLateOf("ann", "cyd");
            enter(bob, "bob", ann, cyd);

            slaves.get(0).kill();

            bob.isDisconnected();
            Stream.of(ann, cyd).forEach(person -> person.sees("*** bob has disconnected"));
            assertThat(master.awaitLine("has died")).contains("server on pid://", "has died: DiedDisconnect");
            cyd.types("still here");
            Stream.of(ann, cyd).forEach(person -> person.sees("<cyd>: still here"));

            master.kill();

            cyd.sees("*** ann has disconnected");
            ProgramUnderTest second = master(Ports.free(1)[0]);
            cyd.isDisconnected();
            try (Person dan = Person.with(second, NC, "dan")) {
                dan.sees("*** dan has connected");
                dan.types("/quit");
                dan.isDisconnected();
            }
        }
    }

    @Test
    void shouldBearWhoTypesTooMuchOrReadsTooLittle() throws Exception {
        ProgramUnderTest master = start(0);
        try (Person ann = Person.with(master, NC, "ann");
                Person deaf = Person.deaf(master)) {
            ann.sees("*** ann has connected");
            deaf.types("deaf");
            ann.sees("*** deaf has connected");
            ann.types("x".repeat(1_001), "ok");
            ann.seesInAnyOrder("Your line is lost: lines have at most 1000 bytes.", "<ann>: ok");
            String line = "y".repeat(1_000);
            String[] lines = Collections.nCopies(100, line).toArray(String[]::new);
            boolean gone = false;
            while (!gone) {
                ann.types(lines);
                for (int heard = 0; heard < lines.length; ) {
                    String seen = ann.next();
                    assertThat(seen).isIn("<ann>: " + line, "*** deaf has disconnected");
                    gone |= seen.startsWith("***");
                    heard += seen.startsWith("***") ? 0 : 1;
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--what", "slave 1 2 3", "nobody", "master 99999", "--chat-port=-1"})
    void shouldRefuseWrongArguments(String arguments) {
        assertThat(ChatProgram.execute(new ChatCommand(), arguments.split(" "))).isEqualTo(2);
    }

    @Test
    void shouldTellTheUsage() throws Exception {
        ProgramUnderTest misused = programs.start("chat", "nobody");
        assertThat(misused.exitStatus()).isEqualTo(2);
        assertThat(misused.lines()).contains("chat: these arguments are none of the usage");
        misused.awaitLine("usage: chat [master");
    }
}
