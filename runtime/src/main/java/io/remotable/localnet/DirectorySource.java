package io.remotable.localnet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A directory in which the loopback nodes of one user leave their addresses, one small file each: they find each other
 * where multicast does not work. Files of processes that are no more are deleted by whoever comes by. A directory that others
 * can write to is left alone.
 */
final class DirectorySource implements PeerSource {
    private static final System.Logger LOG = System.getLogger(DirectorySource.class.getName());
    private static final int MOST_BYTES = 512;
    private static final Pattern NAME = Pattern.compile("(\\d{1,10})-.+");
    private static final Pattern LINE = Pattern.compile("(\\S{1,255}) (\\d{1,5}) ([A-Za-z0-9._-]*)\\R?");

    private final Path directory;
    private final String cluster;
    private final Set<Path> own = new HashSet<>();
    private final AtomicBoolean told = new AtomicBoolean();

    DirectorySource(Path directory, String cluster) {
        this.directory = directory;
        this.cluster = cluster;
    }

    @Override
    public synchronized void announce(Place node) {
        try {
            if (InetAddress.getByName(node.host()).isLoopbackAddress()) {
                create();
                if (isOurs()) {
                    leave(node);
                }
            }
        } catch (UnknownHostException e) {
            LOG.log(System.Logger.Level.DEBUG, "not announced on this machine", e);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "other nodes of this machine do not hear of " + node, e);
        }
    }

    private void create() throws IOException {
        if (exists()) {
            return;
        }
        try {
            Files.createDirectories(directory, ownersOnly());
        } catch (UnsupportedOperationException notPosix) {
            Files.createDirectories(directory);
        }
    }

    private static FileAttribute<?> ownersOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }

    private void leave(Place node) throws IOException {
        Path file = fileOf(node);
        own.add(file);
        Files.deleteIfExists(file);
        Files.writeString(
                file,
                node.host() + " " + node.port() + " " + cluster + "\n",
                StandardOpenOption.CREATE_NEW,
                LinkOption.NOFOLLOW_LINKS);
    }

    private Path fileOf(Place node) {
        String host = node.host().replaceAll("[^A-Za-z0-9.-]", "_");
        return directory.resolve(ProcessHandle.current().pid() + "-" + host + "-" + node.port());
    }

    @Override
    public synchronized void withdraw(Place node) {
        Path file = fileOf(node);
        if (own.remove(file)) {
            delete(file);
        }
    }

    @Override
    public void ask(Duration wait, Consumer<Place> hints) {
        try {
            if (isOurs()) {
                look(hints);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(System.Logger.Level.DEBUG, "cannot look for nodes of this machine", e);
        }
    }

    private boolean exists() {
        return Files.exists(directory, LinkOption.NOFOLLOW_LINKS);
    }

    /** In a directory for everybody, anybody could have made one of that name, and lead astray what we write. */
    private boolean isOurs() throws IOException {
        if (!exists()) {
            return false;
        }
        boolean ours = Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS) && !othersWrite() && weOwn();
        if (!ours && told.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "nodes of this machine do not find each other through " + directory
                            + ", which is no directory that this user alone can write to. Remove it, or set"
                            + " java.io.tmpdir to another directory.");
        }
        return ours;
    }

    private boolean othersWrite() throws IOException {
        @Nullable
        PosixFileAttributeView posix =
                Files.getFileAttributeView(directory, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (posix == null) {
            return false;
        }
        Set<PosixFilePermission> allowed = posix.readAttributes().permissions();
        return allowed.contains(PosixFilePermission.GROUP_WRITE) || allowed.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private boolean weOwn() throws IOException {
        Path probe = Files.createTempFile("remotable", null);
        try {
            return Files.getOwner(probe).equals(Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS));
        } finally {
            Files.delete(probe);
        }
    }

    private void look(Consumer<Place> hints) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    if (isAlive(Long.parseLong(name.group(1)))) {
                        read(file).ifPresent(hints);
                    } else {
                        delete(file);
                    }
                }
            }
        }
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private Optional<Place> read(Path file) {
        try {
            Matcher line = LINE.matcher(
                    Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES
                            ? Files.readString(file)
                            : "");
            return line.matches() && line.group(3).equals(cluster)
                    ? Optional.of(new Place(line.group(1), Integer.parseInt(line.group(2))))
                    : Optional.empty();
        } catch (IOException goneOrGarbage) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        own.forEach(DirectorySource::delete);
        own.clear();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "left behind", e);
        }
    }
}
