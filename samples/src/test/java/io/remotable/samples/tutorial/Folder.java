package io.remotable.samples.tutorial;

import io.remotable.samples.Main;
import io.remotable.samples.Programs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.spi.ToolProvider;

/**
 * A folder that looks like a clone where the samples were built: {@code remotable} starts them from this JVM's class path,
 * and {@code nc} is there.
 */
final class Folder {
    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

    /** Four seconds are for the slaves to come: here as long as they take, which is more on a slow machine. */
    private static final String SLEEP = """
            /bin/sleep "${1/#4/1}"
            for try in {1..200}; do
                [ "$(grep -c 'waits for a master' output.txt)" -ge "$(cat started 2>/dev/null | wc -l)" ] && exit
                /bin/sleep 0.1
            done""";

    /** The same goes for whom one wants to talk to. */
    private static final String NC = """
            for try in {1..200}; do
                exec 3<>"/dev/tcp/$1/$2" && break
                /bin/sleep 0.1
            done 2>/dev/null
            cat <&3 & cat >&3
            wait""";

    private final Path root;

    Folder(Path root) throws IOException {
        this.root = root;
        Path here = Path.of("").toAbsolutePath();
        Files.copy(clone(here).resolve("remotable.jvm"), root.resolve("remotable.jvm"));
        script(
                "remotable",
                "[ \"$2\" = slave ] && echo slave >>started\nexec %s -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m %s -cp '%s' %s \"$@\""
                        .formatted(
                                JDK.resolve("java"),
                                String.join(" ", Programs.flags()),
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        Files.createDirectory(root.resolve("bin"));
        script("bin/sleep", SLEEP);
        script("bin/nc", NC);
        jars();
    }

    private static Path clone(Path place) {
        return Files.exists(place.resolve("remotable.jvm")) ? place : clone(place.getParent());
    }

    private void script(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.writeString(file, "#!/bin/bash\n" + text + "\n");
        file.toFile().setExecutable(true);
    }

    /** What the build puts into the two folders that the page names. */
    private void jars() throws IOException {
        Path libraries = Files.createDirectories(root.resolve("samples/target/lib"));
        Path processors = Files.createDirectories(root.resolve("samples/target/processor-lib"));
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path source = Path.of(entry);
            String name = number++ + ".jar";
            if (Files.exists(source)) {
                add(source, processors.resolve(name));
                if (!entry.contains("processor")) {
                    add(source, libraries.resolve(name));
                }
            }
        }
    }

    private static void add(Path source, Path jar) throws IOException {
        if (Files.isDirectory(source)) {
            ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", source.toString(), ".");
        } else {
            Files.createSymbolicLink(jar, source);
        }
    }

    void write(Page.Source file) throws IOException {
        Path path = root.resolve(file.name());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.text());
    }

    /** A shell that runs commands here, and writes all that anybody prints into a file. */
    Process run(String commands, Path output, String cluster) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", commands)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().keySet().removeIf(variable -> variable.startsWith("REMOTABLE_"));
        shell.environment().put("REMOTABLE_CLUSTER", cluster);
        shell.environment().put("PATH", root.resolve("bin") + ":" + JDK + ":" + System.getenv("PATH"));
        return shell.start();
    }

    @Override
    public String toString() {
        return root + " " + Arrays.toString(root.toFile().list());
    }
}
