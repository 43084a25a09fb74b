package io.remotable.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.processor.Compilation.Problem;
import io.remotable.processor.Compilation.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types that another processor generates are waited for. */
class RoundsTest {
    private static final String LATE = "package demo;\n@io.remotable.Remotable record Late(int x) {}\n";
    private static final String USER = """
            package demo;

            import io.remotable.Remotable;
            import java.util.List;

            final class User {
                @Remotable
                record Message(Late late, List<Late> more) {}

                @Remotable
                sealed interface Shape permits Made, Own {}

                record Own(int x) implements Shape {}

                @Remotable
                static Late method(Late late) {
                    return late;
                }
            }
            """;
    private static final String MADE = "package demo;\nrecord Made(Late late) implements User.Shape {}\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void aTypeMayComeInALaterRound(Tool tool) {
        Result result = Compilation.with(tool, directory)
                .source("demo/User.java", USER.replace("permits Made, Own", ""))
                .processors(new RemotableProcessor(), new Writes("demo.Late", LATE))
                .strict()
                .compile();

        assertThat(result.complaints()).isEmpty();
        assertThat(result.generated())
                .containsKeys("demo/User_MessageCodec.java", "demo/UserClosures.java", "demo/LateCodec.java");
    }

    /** Not under the Eclipse compiler, which leaves what is missing out of the permitted classes. */
    @ParameterizedTest
    @EnumSource(names = "JAVAC")
    void aCaseMayComeInALaterRound(Tool tool) {
        Result result = Compilation.with(tool, directory)
                .source("demo/User.java", USER)
                .source("demo/Late.java", LATE)
                .processors(new RemotableProcessor(), new Writes("demo.Made", MADE))
                .compile();

        assertThat(result.complaints()).isEmpty();
        assertThat(result.generated()).containsKey("demo/MadeCodec.java");
        assertThat(result.generated().get("demo/User_ShapeCodec.java")).contains("sealed{demo.Made,demo.User$Own}");
    }

    @ParameterizedTest
    @EnumSource
    void whatNeverComesIsReportedOnceAtTheEnd(Tool tool) {
        Result result = Compilation.with(tool, directory)
                .source("demo/User.java", USER.replace("permits Made, Own", ""))
                .processors(new RemotableProcessor(), new Writes("demo.Else", "package demo;\nclass Else {}\n"))
                .compile();

        assertThat(result.success()).isFalse();
        assertThat(result.remotable()).hasSize(4).extracting(Problem::code).containsOnly("REMOTABLE-023");
    }

    /** Generates one class in the first round. */
    private static final class Writes extends AbstractProcessor {
        private final String name;
        private final String text;
        private boolean written;

        Writes(String name, String text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer out =
                        processingEnv.getFiler().createSourceFile(name).openWriter()) {
                    out.write(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
