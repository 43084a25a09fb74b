package io.remotable.transport.aeron;

import io.remotable.transport.TransportException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agrona.CloseHelper;
import org.agrona.IoUtil;
import org.jspecify.annotations.Nullable;

/**
 * A directory of one media driver, {@code remotable-<pid>-<n>}. It holds a lock as long as it is open, so that a
 * process that shares the directory's parent but not our process ids (a container) can tell that we live.
 */
final class DriverDirectory implements AutoCloseable {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    /** What the driver and some twenty peers need. */
    private static final long NEEDED = 128L << 20;

    private static final Pattern NAME = Pattern.compile("remotable-(\\d{1,18})-(\\d{1,9})");
    private static final String LOCK = "lock";
    /** Clocks of files and of processes differ by a little. */
    private static final Duration CLOCK_ERROR = Duration.ofSeconds(10);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path path;
    private final FileChannel lock;

    private DriverDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes a new one, and deletes those of this user that ended processes left beside it.
     *
     * @param base its parent, or null for shared memory where that is large enough, else the temporary directory
     * @throws TransportException when it cannot be made
     */
    static DriverDirectory create(@Nullable Path base) {
        Path parent = base != null ? base : defaultBase();
        try {
            DriverDirectory directory = lock(createIn(parent));
            sweep(parent, directory.path);
            return directory;
        } catch (IOException e) {
            throw new TransportException(
                    "cannot make a directory for Aeron in " + parent + ": " + e
                            + ". It must be a directory that this user may write to, with room.",
                    e);
        }
    }

    private static DriverDirectory lock(Path path) throws IOException {
        FileChannel lock = null;
        try {
            lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock(lock);
            return new DriverDirectory(path, lock);
        } catch (Throwable failure) {
            CloseHelper.quietClose(lock);
            IoUtil.delete(path.toFile(), true);
            throw failure;
        }
    }

    /** Where it was made. */
    Path parent() {
        return Objects.requireNonNull(path.getParent());
    }

    /** The part that is the driver's own. */
    String aeronDirectory() {
        return path.resolve("aeron").toString();
    }

    @Override
    public void close() {
        IoUtil.delete(path.toFile(), true);
        try {
            lock.close();
        } catch (IOException e) {
            // what matters is that the directory is gone
        }
    }

    private static void lock(FileChannel file) {
        try {
            file.tryLock();
        } catch (IOException e) {
            // a file system without locks: then process ids alone tell
        }
    }

    private static void sweep(Path parent, Path ours) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent, "remotable-*")) {
            UserPrincipal owner = Files.getOwner(ours);
            for (Path entry : entries) {
                if (isAbandoned(entry, owner)) {
                    IoUtil.delete(entry.toFile(), true);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // what is left is for the next one
        }
    }

    private static boolean isAbandoned(Path entry, UserPrincipal owner) {
        Matcher name = NAME.matcher(entry.getFileName().toString());
        try {
            return name.matches()
                    && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(entry).equals(owner)
                    && !isRunning(
                            Long.parseLong(name.group(1)),
                            Files.getLastModifiedTime(entry).toInstant())
                    && !isLocked(entry.resolve(LOCK));
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** Whether the process that made the directory runs; a later one may have its id by now. */
    private static boolean isRunning(long pid, Instant made) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isPresent()
                && process.get()
                        .info()
                        .startInstant()
                        .map(start -> !start.minus(CLOCK_ERROR).isAfter(made))
                        .orElse(true);
    }

    private static boolean isLocked(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held == null;
        }
    }

    private static Path createIn(Path parent) throws IOException {
        FileAttribute<?>[] onlyOurs =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        while (true) {
            String name = "remotable-" + ProcessHandle.current().pid() + "-" + COUNT.getAndIncrement();
            try {
                return Files.createDirectory(parent.resolve(name), onlyOurs);
            } catch (FileAlreadyExistsException e) {
                // made by a class loader with a count of its own, or left by an earlier process of our id
            }
        }
    }

    private static Path defaultBase() {
        try {
            if (Files.isDirectory(SHARED_MEMORY)
                    && Files.isWritable(SHARED_MEMORY)
                    && Files.getFileStore(SHARED_MEMORY).getUsableSpace() >= NEEDED) {
                return SHARED_MEMORY;
            }
        } catch (IOException e) {
            // then not there
        }
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
