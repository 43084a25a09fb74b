package io.remotable.localnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectorySourceTest {
    private static final Place NODE = new Place("localhost", 44_445);

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
        Files.createDirectories(directory);
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        Path left = Files.writeString(directory.resolve(process.pid() + "-localhost-44445"), "localhost 44445 \n");

        assertThat(heardIn("")).isEmpty();
        assertThat(left).doesNotExist();
    }

    @Test
    void shouldIgnoreWhatIsNoHint() throws IOException {
        Files.createDirectories(directory);
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
