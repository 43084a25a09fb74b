package io.remotable.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.processor.Compilation.Problem;
import io.remotable.processor.Compilation.Result;
import io.remotable.processor.diagnostics.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/errors.md}: a section for each code, whose first example fails so and whose second one compiles. */
class DocumentedErrorsTest {
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String IMPORTS = """
            package demo;
            import io.remotable.Remotable;
            import io.remotable.codec.*;
            import io.remotable.process.*;
            import java.util.*;
            import java.util.function.*;
            """;

    @TempDir
    Path directory;

    @Test
    void everyCodeHasASection() throws IOException {
        List<String> sections = document()
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(sections)
                .containsExactlyElementsOf(
                        Arrays.stream(Code.values()).map(Code::id).toList());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MODULE_INFO", "INTERNAL"})
    void theFirstExampleFailsAndTheSecondCompiles(Code code) throws IOException {
        String document = document();
        int start = document.indexOf("## " + code.id() + "\n");
        int end = document.indexOf("\n## ", start);
        Matcher examples = EXAMPLE.matcher(document.substring(start, end < 0 ? document.length() : end));

        assertThat(examples.find()).isTrue();
        Result fails = compile(examples.group(1));
        assertThat(fails.remotable())
                .extracting(Problem::code)
                .contains(code.id())
                .containsOnly(code.id());
        assertThat(examples.find()).isTrue();
        Result compiles = compile(examples.group(1));
        assertThat(compiles.complaints()).isEmpty();
        assertThat(compiles.success()).isTrue();
    }

    private Result compile(String example) {
        return Compilation.with(Tool.JAVAC, directory)
                .source("demo/Example.java", IMPORTS + example)
                .compile();
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("../docs/errors.md"));
    }
}
