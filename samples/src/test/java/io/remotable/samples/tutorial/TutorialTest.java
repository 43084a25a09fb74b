package io.remotable.samples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.samples.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader types what docs/tutorial.md says, on other ports, and sees what it says. The page's pauses leave no time for more. */
@Timeout(120)
@Execution(ExecutionMode.SAME_THREAD)
final class TutorialTest {
    private static final Path PAGE = Path.of("..", "docs", "tutorial.md");

    @TempDir
    private Path root;

    private List<ProcessHandle> started = List.of();

    static List<Page.Section> sections() throws IOException {
        return Page.read(PAGE);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void shouldPrintWhatThePageSays(Page.Section section) throws Exception {
        Folder folder = new Folder(root, Ports.free(1)[0]);
        for (Page.Source file : section.files()) {
            folder.write(file);
        }
        OtherPorts ports = new OtherPorts();
        Path output = root.resolve("output.txt");
        Process shell = folder.run(
                ports.instead(section.commands()),
                output,
                "tutorial" + ThreadLocalRandom.current().nextLong());
        boolean ended = endsInTime(shell);
        List<String> printed = Files.readAllLines(output);
        assertThat(ended).as("the shell ends; it printed %s", printed).isTrue();
        for (List<String> expected : section.outputs()) {
            assertInOrder(printed, expected.stream().map(ports::instead).toList());
        }
    }

    private boolean endsInTime(Process shell) throws InterruptedException {
        for (int seconds = 0; seconds < 60; seconds++) {
            started = Stream.concat(started.stream(), shell.descendants())
                    .distinct()
                    .toList();
            if (shell.waitFor(1, TimeUnit.SECONDS)) {
                return true;
            }
        }
        shell.destroyForcibly();
        return false;
    }

    @AfterEach
    void killAll() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private static void assertInOrder(List<String> printed, List<String> expected) {
        Iterator<String> lines = printed.iterator();
        for (String line : expected) {
            Pattern pattern = pattern(line);
            boolean found = false;
            while (!found && lines.hasNext()) {
                found = pattern.matcher(lines.next()).find();
            }
            assertThat(found)
                    .as("\"%s\" among %s, in the order %s", line, printed, expected)
                    .isTrue();
        }
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(
                Arrays.stream(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")) + "$");
    }

    /** The page's ports 44444 to 44446 and 55551 to 55553 are those of people; here others are free. */
    private record OtherPorts(String[] people, String[] nodes) {
        private static final int GROUP = 3;
        private static final int PEOPLE = 44_444;
        private static final int NODES = 55_551;

        OtherPorts() {
            this(Ports.free(GROUP), Ports.free(GROUP));
        }

        String instead(String text) {
            String result = text;
            for (int i = 0; i < GROUP; i++) {
                result = result.replace(String.valueOf(PEOPLE + i), people[i])
                        .replace(String.valueOf(NODES + i), nodes[i]);
            }
            return result;
        }
    }
}
