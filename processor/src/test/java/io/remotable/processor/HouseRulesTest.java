package io.remotable.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the processor's own sources keep to. */
class HouseRulesTest {
    private static final Path MAIN = Path.of("src/main/java/io/remotable/processor");

    @Test
    void theAnnotationAndTheRuntimeAreNamedButNeverImported() throws IOException {
        assertThat(lines("import io.remotable.")).allMatch(line -> line.contains("io.remotable.processor."));
    }

    @Test
    void stagesDoNotDependOnLaterStages() throws IOException {
        assertThat(imports("diagnostics")).isEmpty();
        assertThat(imports("model")).containsOnly("diagnostics");
        assertThat(imports("read")).doesNotContain("validate", "generate");
        assertThat(imports("validate")).doesNotContain("read", "generate");
        assertThat(imports("generate")).doesNotContain("read", "validate");
    }

    @Test
    void noFileIsLong() throws IOException {
        for (Path file : files(MAIN)) {
            try (Stream<String> lines = Files.lines(file)) {
                long limit = file.endsWith("Code.java") ? 400 : 250;
                assertThat(lines.count()).as(file.toString()).isLessThanOrEqualTo(limit);
            }
        }
    }

    private static List<String> imports(String stage) throws IOException {
        return lines(MAIN.resolve(stage), "import io.remotable.processor.").stream()
                .map(line -> line.replaceFirst("import io\\.remotable\\.processor\\.(\\w+)\\..*", "$1"))
                .filter(other -> !other.equals(stage))
                .distinct()
                .toList();
    }

    private static List<String> lines(String start) throws IOException {
        return lines(MAIN, start);
    }

    private static List<String> lines(Path root, String start) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(root)) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(start))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
