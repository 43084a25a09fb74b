package io.remotable.table;

import io.remotable.process.RemotableException;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Lists the resources under {@code META-INF/remotable/tables/} as a class loader sees them: in directories, and in jars
 * whether or not those have entries for directories.
 */
final class TableResources {
    private static final String FOLDER = "META-INF/remotable/tables/";

    private TableResources() {}

    /** Their names without the folder, sorted. */
    static SortedSet<String> names(ClassLoader loader) {
        SortedSet<String> names = new TreeSet<>();
        Set<String> jars = new HashSet<>();
        try {
            for (String anchor : new String[] {FOLDER, JarFile.MANIFEST_NAME}) {
                for (URL url : Collections.list(loader.getResources(anchor))) {
                    collect(url, anchor, jars, names);
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new RemotableException("cannot list the remote tables on the class path: " + e.getMessage(), e);
        }
        return names;
    }

    private static void collect(URL url, String anchor, Set<String> jars, Set<String> names)
            throws IOException, URISyntaxException {
        if (url.openConnection() instanceof JarURLConnection jar) {
            if (jars.add(jar.getJarFileURL().toString())) {
                fromJar(jar, names);
            }
        } else if (anchor.equals(FOLDER) && "file".equals(url.getProtocol())) {
            fromDirectory(url.toURI(), names);
        }
    }

    private static void fromJar(JarURLConnection connection, Set<String> names) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            jar.stream().map(JarEntry::getName).filter(TableResources::isTable).forEach(name -> names.add(plain(name)));
        }
    }

    private static void fromDirectory(URI directory, Set<String> names) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(directory))) {
            files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .forEach(names::add);
        }
    }

    private static boolean isTable(String entry) {
        return entry.startsWith(FOLDER) && entry.length() > FOLDER.length() && entry.indexOf('/', FOLDER.length()) < 0;
    }

    private static String plain(String entry) {
        return entry.substring(FOLDER.length());
    }
}
