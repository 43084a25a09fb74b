package io.remotable.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sources among the test resources. */
final class Sources {
    private Sources() {}

    static String text(String name) {
        try {
            return Files.readString(Api.resource(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String good(String name) {
        return text("good/" + name + ".java");
    }

    /** Names without {@code .java}, sorted. */
    static List<String> in(String folder) {
        try (Stream<Path> files = Files.list(Api.resource(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String path(String name) {
        return name.equals("NoPackage") ? "NoPackage.java" : "demo/" + name + ".java";
    }
}
