package io.remotable.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.processor.Compilation.Result;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be written compiles, and what is generated for it too, without a warning. */
class GoodSourcesTest {
    @TempDir
    Path directory;

    static Stream<Arguments> sources() {
        return Sources.in("good").stream()
                .flatMap(name -> Stream.of(Tool.values()).map(tool -> Arguments.of(name, tool)));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void compilesWithoutWarning(String name, Tool tool) {
        Result result = Compilation.with(tool, directory)
                .source(Sources.path(name), Sources.good(name))
                .strict()
                .compile();

        assertThat(result.complaints()).as(result.generated().toString()).isEmpty();
        assertThat(result.success()).as(result.out()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void bothCompilersGetTheSameBytes(String name, Tool tool) {
        String text = Sources.good(name);
        Result javac = Compilation.with(Tool.JAVAC, directory)
                .source(Sources.path(name), text)
                .compile();
        Result other = Compilation.with(tool, directory)
                .source(Sources.path(name), text)
                .reversed()
                .compile();

        assertThat(other.generated()).isEqualTo(javac.generated()).isNotEmpty();
        assertThat(other.generated().values())
                .allSatisfy(each -> assertThat(each)
                        .endsWith("}\n")
                        .doesNotContain("\r")
                        .contains("@Generated(\"io.remotable.processor.RemotableProcessor\")"));
    }
}
