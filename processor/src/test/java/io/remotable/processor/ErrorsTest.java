package io.remotable.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.processor.Compilation.Problem;
import io.remotable.processor.Compilation.Result;
import io.remotable.processor.diagnostics.Code;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What may not be written, one file for each code in {@code src/test/resources/errors}. A comment {@code error
 * REMOTABLE-…} marks the lines that are complained about; no other line may be.
 */
class ErrorsTest {
    private static final String FINE = "package demo;\n@io.remotable.Remotable record Fine(int x) {}\n";

    @TempDir
    Path directory;

    static Stream<Arguments> sources() {
        return Sources.in("errors").stream()
                .flatMap(name -> Stream.of(Tool.values()).map(tool -> Arguments.of(name, tool)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void reportsEachErrorOnceInItsPlaceAndGoesOnWithOtherClasses(String name, Tool tool) {
        Compilation compilation = Compilation.with(tool, directory)
                .source("demo/Bad.java", Sources.text("errors/" + name + ".java"))
                .source("demo/Fine.java", FINE);
        List<String> expected = expected(Sources.text("errors/" + name + ".java"));

        Result result = compilation.compile();

        assertThat(expected).anyMatch(line -> line.startsWith(name));
        assertThat(result.success()).isFalse();
        List<Problem> found = result.remotable();
        assertThat(found).allMatch(Problem::isError);
        if (tool == Tool.JAVAC) {
            assertThat(found).extracting(Problem::place).containsExactlyInAnyOrderElementsOf(expected);
        } else {
            assertThat(found)
                    .extracting(Problem::code)
                    .containsExactlyInAnyOrderElementsOf(expected.stream()
                            .map(line -> line.substring(0, line.indexOf(' ')))
                            .toList());
        }
        assertThat(result.generated()).containsKey("demo/FineCodec.java");
        assertThat(result.generated().keySet())
                .filteredOn(file -> file.startsWith("demo/Bad"))
                .isEmpty();
        assertThat(found)
                .allSatisfy(problem -> assertThat(problem.text())
                        .matches("(?s)\\[REMOTABLE-\\d{3}] .+\\. \\p{Lu}.+\\. Fix: .+\\. "
                                + "\\(docs/errors\\.md#remotable-\\d{3}\\)")
                        .doesNotContainPattern("\\{\\d}"));
    }

    @Test
    void everyCodeOfAnErrorHasAFile() {
        List<String> codes =
                new ArrayList<>(Arrays.stream(Code.values()).map(Code::id).toList());
        codes.remove(Code.MODULE_INFO.id());
        codes.remove(Code.INTERNAL.id());

        assertThat(Sources.in("errors")).containsExactlyElementsOf(codes);
    }

    private static List<String> expected(String text) {
        List<String> expected = new ArrayList<>();
        String file = "Bad.java";
        int line = 0;
        for (String each : text.lines().toList()) {
            line++;
            if (each.startsWith("// file: ")) {
                file = each.substring(each.lastIndexOf('/') + 1);
                line = 0;
            }
            int mark = each.indexOf("// error ");
            if (mark >= 0) {
                expected.add(each.substring(mark + 9).strip() + " " + file + ":" + line);
            }
        }
        return expected;
    }
}
