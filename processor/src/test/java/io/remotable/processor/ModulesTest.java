package io.remotable.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.processor.Compilation.Problem;
import io.remotable.processor.Compilation.Result;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Named modules. The Eclipse compiler is asked for what the processor says and writes only: in batch mode it takes
 * generated classes for those of another module.
 */
class ModulesTest {
    private static final String PROVIDES =
            "provides io.remotable.table.RemoteTableProvider with demo.Pings_RemoteTable;";

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void aModuleThatDoesNotProvideItsTableIsToldTheLineToAdd(Tool tool) {
        Result result = compile(tool, "");

        assertFine(tool, result);
        assertThat(result.remotable()).extracting(Problem::code).containsExactly("REMOTABLE-037");
        Problem note = result.remotable().getFirst();
        assertThat(note.kind()).isEqualTo(Kind.NOTE);
        assertThat(note.text()).contains(PROVIDES);
    }

    @ParameterizedTest
    @EnumSource
    void aModuleThatProvidesItsTableIsToldNothing(Tool tool) {
        Result result = compile(tool, PROVIDES);

        assertFine(tool, result);
        assertThat(result.remotable()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void generatedCodeNeedsNoOtherModule(Tool tool) {
        Result result = compile(tool, PROVIDES);

        assertThat(result.generated().values())
                .allSatisfy(text -> assertThat(text).doesNotContain("javax.annotation.processing"));
    }

    @ParameterizedTest
    @EnumSource
    void generatedCodeIsMarkedWhereTheModuleCanNameTheMark(Tool tool) {
        Result result = compile(tool, PROVIDES + " requires static java.compiler;");

        assertThat(result.generated().values())
                .allSatisfy(text -> assertThat(text).contains("@Generated("));
    }

    private static void assertFine(Tool tool, Result result) {
        if (tool == Tool.JAVAC) {
            assertThat(result.complaints()).isEmpty();
            assertThat(result.success()).isTrue();
        }
    }

    private Result compile(Tool tool, String directives) {
        String module = "module demo { requires io.remotable.api; exports demo; " + directives + " }";
        return Compilation.with(tool, directory)
                .source("module-info.java", module)
                .source("demo/Pings.java", Sources.good("Pings"))
                .option("--module-path", Api.directory().toString())
                .option(tool == Tool.ECJ ? List.of("-proc:only") : tool.strict())
                .compile();
    }
}
