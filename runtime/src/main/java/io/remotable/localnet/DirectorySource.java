package io.remotable.localnet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A directory in which the loopback nodes of one user leave their addresses, one small file each: they find each other
 * where multicast does not work. Files of processes that are no more are deleted by whoever comes by.
 */
final class DirectorySource implements PeerSource {
    private static final System.Logger LOG = System.getLogger(DirectorySource.class.getName());
    private static final int MOST_BYTES = 512;
    private static final Pattern NAME = Pattern.compile("(\\d{1,10})-.+");
    private static final Pattern LINE = Pattern.compile("(\\S{1,255}) (\\d{1,5}) ([A-Za-z0-9._-]*)\\R?");

    private final Path directory;
    private final String cluster;
    private final List<Path> own = new CopyOnWriteArrayList<>();

    DirectorySource(Path directory, String cluster) {
        this.directory = directory;
        this.cluster = cluster;
    }

    @Override
    public void announce(Place node) {
        try {
            if (InetAddress.getByName(node.host()).isLoopbackAddress()) {
                create();
                leave(node);
            }
        } catch (UnknownHostException e) {
            LOG.log(System.Logger.Level.DEBUG, "not announced on this machine", e);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "other nodes of this machine do not hear of " + node, e);
        }
    }

    private void create() throws IOException {
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
        String host = node.host().replaceAll("[^A-Za-z0-9.-]", "_");
        Path file = directory.resolve(ProcessHandle.current().pid() + "-" + host + "-" + node.port());
        Files.writeString(file, node.host() + " " + node.port() + " " + cluster + "\n");
        own.add(file);
    }

    @Override
    public void ask(Duration wait, Consumer<Place> hints) {
        try {
            if (isOurs()) {
                look(hints);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, "cannot look for nodes of this machine", e);
        }
    }

    /** In a directory for everybody, anybody could have made one of that name. */
    private boolean isOurs() throws IOException {
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
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
                        Files.deleteIfExists(file);
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
    public void close() {
        for (Path file : own) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "left behind", e);
            }
        }
    }
}
