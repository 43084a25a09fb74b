package io.remotable.samples.tutorial;

import io.remotable.samples.Jvm;
import io.remotable.samples.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A folder that looks like a clone where the samples were built: {@code remotable} starts them from this JVM's class path,
 * and {@code nc} is there.
 */
final class Folder {
    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

    private static final String STARTED = """
            [ "$2" = slave ] && echo slave >>started
            [ "$1 $2" = "chat master" ] && (echo master; cat started) >listening
            """;

    private static final String MASTER = """
            [ $# = 1 ] && set -- "$1" master
            [ "${!#}" = master ] && set -- "$@" PORT
            """;

    /** Four seconds are for slaves or a chat to come: here as long as they take, which is more on a slow machine. */
    private static final String SLEEP = """
            /bin/sleep "${1/#4/1}"
            for try in {1..200}; do
                [ "$(grep -c 'waits for a master' output.txt)" -ge "$(cat started 2>/dev/null | wc -l)" ] &&
                    [ "$(grep -c 'Listening on port' output.txt)" -ge "$(cat listening 2>/dev/null | wc -l)" ] && exit
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

    /** A master that is not told its port gets the one given. */
    Folder(Path root, String masterPort) throws IOException {
        this.root = root;
        Path here = Path.of("").toAbsolutePath();
        Files.copy(clone(here).resolve("remotable.jvm"), root.resolve("remotable.jvm"));
        script(
                "remotable",
                STARTED
                        + MASTER.replace("PORT", masterPort)
                        + "exec %s %s \"$@\"".formatted(String.join(" ", Jvm.command()), Main.class.getName()));
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
        for (Path jar : Jvm.classPath()) {
            Files.createSymbolicLink(processors.resolve(jar.getFileName()), jar);
            if (!jar.toString().contains("processor")) {
                Files.createSymbolicLink(libraries.resolve(jar.getFileName()), jar);
            }
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
