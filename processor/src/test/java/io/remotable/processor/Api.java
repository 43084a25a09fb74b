package io.remotable.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A stand-in for the runtime, which is built after the processor: its signatures, from {@code src/test/resources/api}. */
final class Api {
    private static final Path DIRECTORY = compile();

    private Api() {}

    /** Its classes, and the annotation's. Also a module, {@code io.remotable.api}. */
    static Path directory() {
        return DIRECTORY;
    }

    static Path resource(String name) {
        try {
            return Path.of(Api.class.getResource("/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path compile() {
        try {
            Path directory = Files.createTempDirectory("remotable-api");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            Path annotation = directory.resolve("io/remotable/Remotable.class");
            Files.createDirectories(annotation.getParent());
            try (var in = io.remotable.Remotable.class.getResourceAsStream("Remotable.class")) {
                Files.copy(in, annotation);
            }
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
                List<String> options = List.of("--release", "25", "-proc:none", "-d", directory.toString());
                assertThat(compiler.getTask(
                                        null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()))
                                .call())
                        .isTrue();
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(resource("api"))) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
