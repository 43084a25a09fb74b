package io.remotable.localnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DirectorySourceTest {
    private static final Place NODE = new Place("localhost", 44_445);
    private static final Place OTHER = new Place("localhost", 44_446);

    @TempDir
    private Path temporary;

    private Path directory;

    @BeforeEach
    void chooseDirectory() {
        directory = temporary.resolve("peers");
    }

    private DirectorySource source(String cluster) {
        return new DirectorySource(directory, cluster);
    }

    private List<Place> heardIn(String cluster) {
        List<Place> heard = new ArrayList<>();
        source(cluster).ask(Duration.ZERO, heard::add);
        return heard;
    }

    @Test
    void shouldTellOfANodeUntilItsSourceIsClosed() {
        try (DirectorySource source = source("")) {
            source.announce(NODE);
            assertThat(heardIn("")).containsExactly(NODE);
            assertThat(heardIn("other")).isEmpty();
        }
        assertThat(heardIn("")).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldKeepOthersOutOfTheDirectory() throws IOException {
        try (DirectorySource source = source("a")) {
            source.announce(NODE);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void shouldNotTellOfNodesOtherMachinesReach() {
        try (DirectorySource source = source("")) {
            source.announce(new Place("192.0.2.1", 44_445));
            assertThat(directory).doesNotExist();
        }
    }

    @Test
    void shouldSweepWhatDeadProcessesLeft() throws Exception {
        makeDirectory("rwx------");
        Path left = Files.writeString(directory.resolve(deadProcess() + "-localhost-44445"), "localhost 44445 \n");

        assertThat(heardIn("")).isEmpty();
        assertThat(left).doesNotExist();
    }

    private static long deadProcess() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    private void makeDirectory(String permissions) throws IOException {
        Files.createDirectory(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void shouldGoOnAfterWhatCannotBeSwept() throws Exception {
        makeDirectory("rwx------");
        try (DirectorySource source = source("")) {
            leaveFullDirectories("before");
            source.announce(NODE);
            leaveFullDirectories("after");
            assertThat(heardIn("")).containsExactly(NODE);
        }
    }

    /** They come up before or after others, as the file system likes. */
    private void leaveFullDirectories(String name) throws Exception {
        long dead = deadProcess();
        for (int i = 0; i < 10; i++) {
            Files.createDirectories(directory.resolve(dead + "-" + name + i).resolve("full"));
        }
    }

    @Test
    void shouldTellNoMoreOfANodeThatIsWithdrawn() {
        try (DirectorySource source = source("")) {
            source.announce(NODE);
            source.announce(OTHER);
            source.withdraw(NODE);
            assertThat(heardIn("")).containsExactly(OTHER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwx-w----", "rwx----w-", "rwxrwxrwx"})
    void shouldNotUseADirectoryThatOthersCanWriteTo(String permissions) throws IOException {
        makeDirectory(permissions);
        Files.writeString(directory.resolve(ProcessHandle.current().pid() + "-a"), "localhost 44446 \n");
        try (DirectorySource source = source("")) {
            source.announce(NODE);
            assertThat(directory).isDirectoryNotContaining("glob:**44445");
            assertThat(heardIn("")).isEmpty();
        }
    }

    @Test
    void shouldNotUseADirectoryOfSomebodyElse() throws IOException {
        makeDirectory("rwx------");
        try {
            Files.setOwner(
                    directory,
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        } catch (IOException e) {
            abort("only root can give a directory away: " + e);
        }
        try (DirectorySource source = source("")) {
            source.announce(NODE);
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void shouldNotWriteThroughALinkToADirectory() throws IOException {
        Path real = Files.createDirectory(temporary.resolve("real"));
        Files.createSymbolicLink(directory, real);
        try (DirectorySource source = source("")) {
            source.announce(NODE);
            assertThat(real).isEmptyDirectory();
        }
    }

    @Test
    void shouldReplaceALinkInItsPlaceInsteadOfWritingThroughIt() throws IOException {
        makeDirectory("rwx------");
        Path victim = Files.writeString(temporary.resolve("victim"), "precious");
        Files.createSymbolicLink(directory.resolve(ProcessHandle.current().pid() + "-localhost-44445"), victim);
        try (DirectorySource source = source("")) {
            source.announce(NODE);
            assertThat(heardIn("")).containsExactly(NODE);
        }
        assertThat(victim).hasContent("precious");
    }

    @Test
    void shouldWarnOnceOfADirectoryThatOthersCanWriteTo() throws IOException {
        makeDirectory("rwxrwxrwx");
        try (LogRecords warnings = LogRecords.of(DirectorySource.class);
                DirectorySource source = source("")) {
            source.announce(NODE);
            source.announce(OTHER);
            source.ask(Duration.ZERO, node -> {});
            assertThat(warnings.messages())
                    .containsExactly("nodes of this machine do not find each other through " + directory
                            + ", which is no directory that this user alone can write to. Remove it, or set"
                            + " java.io.tmpdir to another directory.");
        }
    }

    @Test
    void shouldIgnoreWhatIsNoHint() throws IOException {
        makeDirectory("rwx------");
        String ours = ProcessHandle.current().pid() + "-";
        Files.writeString(directory.resolve(ours + "empty"), "");
        Files.writeString(directory.resolve(ours + "words"), "anything at all\n");
        Files.writeString(directory.resolve(ours + "long"), "h".repeat(1_000) + " 1 \n");
        Files.write(directory.resolve(ours + "binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.createDirectory(directory.resolve(ours + "directory"));
        Path foreign = Files.writeString(directory.resolve("README"), "localhost 44445 \n");

        assertThat(heardIn("")).isEmpty();
        assertThat(foreign).exists();
    }

    @Test
    void shouldNotFollowALink() throws IOException {
        try (DirectorySource source = new DirectorySource(temporary.resolve("real"), "")) {
            source.announce(NODE);
            Files.createSymbolicLink(directory, temporary.resolve("real"));
            assertThat(heardIn("")).isEmpty();
        }
    }

    @Test
    void shouldHearNobodyWithoutADirectory() {
        assertThat(heardIn("")).isEmpty();
    }
}
