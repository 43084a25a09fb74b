package io.remotable.transport.aeron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.transport.TransportException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverDirectoryTest {
    private static final long OWN_PID = ProcessHandle.current().pid();

    @TempDir
    private Path base;

    @Test
    void itIsNamedAfterTheProcessAndGoneAfterClose() throws IOException {
        DriverDirectory one = DriverDirectory.create(base);
        DriverDirectory other = DriverDirectory.create(base);
        Path driver = Path.of(one.aeronDirectory());
        assertThat(driver.getParent().getFileName().toString()).matches("remotable-" + OWN_PID + "-\\d+");
        assertThat(other.aeronDirectory()).isNotEqualTo(one.aeronDirectory());
        Files.writeString(Files.createDirectories(driver.resolve("images")).resolve("file"), "text");

        one.close();
        other.close();

        assertThat(base).isEmptyDirectory();
    }

    @Test
    void whatEndedProcessesLeftIsSwept() throws IOException, InterruptedException {
        Path dead = directory(endedPid(), 0);
        Files.writeString(Files.createDirectory(dead.resolve("aeron")).resolve("cnc.dat"), "text");
        Files.writeString(dead.resolve("lock"), "");
        Path earlierOfOurPid = directory(OWN_PID, 999_999_999);
        Files.setLastModifiedTime(earlierOfOurPid, FileTime.from(Instant.EPOCH));

        try (DriverDirectory directory = DriverDirectory.create(base)) {
            assertThat(base).isDirectoryNotContaining(path -> path.equals(dead) || path.equals(earlierOfOurPid));
            assertThat(Path.of(directory.aeronDirectory()).getParent()).isDirectory();
        }
    }

    @Test
    void whatLivesOrIsNotOursIsKept() throws IOException, InterruptedException {
        long dead = endedPid();
        Path alive = directory(ProcessHandle.current().parent().orElseThrow().pid(), 0);
        Path own = directory(OWN_PID, 999_999_999);
        Path locked = directory(dead, 1);
        Path otherName = Files.createDirectory(base.resolve("remotable-" + dead));
        Path otherName2 = Files.createDirectory(base.resolve("not-remotable-" + dead + "-0"));
        Path file = Files.writeString(base.resolve("remotable-" + dead + "-2"), "a file");
        Path link = Files.createSymbolicLink(base.resolve("remotable-" + dead + "-3"), otherName);
        try (FileChannel channel =
                FileChannel.open(locked.resolve("lock"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.lock();
            DriverDirectory.create(base).close();
        }

        assertThat(base.toFile().listFiles())
                .extracting(each -> each.toPath())
                .containsExactlyInAnyOrder(alive, own, locked, otherName, otherName2, file, link);
    }

    @Test
    void aBaseThatIsMissingIsTold() {
        Path missing = base.resolve("missing");

        assertThatThrownBy(() -> DriverDirectory.create(missing))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining(missing.toString());
    }

    private Path directory(long pid, int count) throws IOException {
        return Files.createDirectory(base.resolve("remotable-" + pid + "-" + count));
    }

    private static long endedPid() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(ChildJvm.JAVA, "-version")
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        return process.pid();
    }
}
