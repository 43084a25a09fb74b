package io.remotable.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.codec.StableId;
import io.remotable.process.RemotableException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
    private static final String FOLDER = "META-INF/remotable/tables/";
    private static final long FACTORIAL = StableId.of(TableValues.FACTORIAL.label());

    /** What the annotation processor writes. */
    public static final class Numbers_RemoteTable implements RemoteTableProvider {
        /** For the discovery. */
        public Numbers_RemoteTable() {}

        @Override
        public RemoteTable remoteTable() {
            return RemoteTable.builder()
                    .entryPoint(TableValues.FACTORIAL)
                    .codec(TableValues.GREETING)
                    .build();
        }
    }

    @TempDir
    private Path folder;

    private static RemoteTable discover(Path place) throws IOException {
        URL[] urls = {place.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, DiscoveryTest.class.getClassLoader())) {
            return Discovery.discover(loader);
        }
    }

    private Path directory(String provider) throws IOException {
        Files.createDirectories(folder.resolve(FOLDER));
        Files.createFile(folder.resolve(FOLDER).resolve(provider));
        return folder;
    }

    private Path jar(String name, boolean directoryEntries, String provider) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest())) {
            if (directoryEntries) {
                out.putNextEntry(new ZipEntry(FOLDER));
            }
            out.putNextEntry(new ZipEntry(FOLDER + provider));
        }
        return jar;
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }

    @Test
    void shouldFindTablesInDirectories() throws IOException {
        RemoteTable table = discover(directory(Numbers_RemoteTable.class.getName()));
        assertThat(table.function(FACTORIAL)).isSameAs(TableValues.FACTORIAL);
        assertThat(table.codec(TableValues.Greeting.class)).isSameAs(TableValues.GREETING);
    }

    @Test
    void shouldFindTablesInJars() throws IOException {
        RemoteTable table = discover(jar("a.jar", true, Numbers_RemoteTable.class.getName()));
        assertThat(table.function(FACTORIAL)).isSameAs(TableValues.FACTORIAL);
    }

    @Test
    void shouldFindTablesInJarsWithoutDirectoryEntries() throws IOException {
        RemoteTable table = discover(jar("b.jar", false, Numbers_RemoteTable.class.getName()));
        assertThat(table.function(FACTORIAL)).isSameAs(TableValues.FACTORIAL);
    }

    @Test
    void shouldFindTablesInJarsNamedByAManifest() throws IOException {
        jar("c.jar", false, Numbers_RemoteTable.class.getName());
        Manifest manifest = manifest();
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "c.jar");
        Path launcher = folder.resolve("launcher.jar");
        try (OutputStream file = Files.newOutputStream(launcher)) {
            new JarOutputStream(file, manifest).close();
        }
        assertThat(discover(launcher).function(FACTORIAL)).isSameAs(TableValues.FACTORIAL);
    }

    @Test
    void shouldNameATableThatDoesNotLoad() throws IOException {
        Path stale = directory("samples.Gone_RemoteTable");
        assertThatExceptionOfType(RemotableException.class)
                .isThrownBy(() -> discover(stale))
                .withMessage(
                        "the remote table samples.Gone_RemoteTable is announced on the class path and does not load. "
                                + "Its class was renamed, removed or compiled against something else: rebuild with mvn clean "
                                + "verify.")
                .withCauseInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void shouldNameATableThatIsNone() throws IOException {
        Path wrong = directory(TableValues.class.getName());
        assertThatExceptionOfType(RemotableException.class)
                .isThrownBy(() -> discover(wrong))
                .withMessageContaining(TableValues.class.getName());
    }

    @Test
    void shouldDiscoverOncePerClassLoader() throws IOException {
        URL[] urls = {directory(Numbers_RemoteTable.class.getName()).toUri().toURL()};
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls, DiscoveryTest.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            RemoteTable table = RemoteTable.discover();
            assertThat(table.function(FACTORIAL)).isSameAs(TableValues.FACTORIAL);
            assertThat(RemoteTable.discover()).isSameAs(table);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
