package io.remotable.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.processor.Compilation.Problem;
import io.remotable.processor.Compilation.Result;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How files are made, and what happens when that fails. */
class FilesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void everyFileComesFromOneTopLevelClass(Tool tool) {
        List<String> origins = new ArrayList<>();

        Result result = Compilation.with(tool, directory)
                .source("demo/Pings.java", Sources.good("Pings"))
                .processors(new Watched((method, arguments) -> {
                    if (method.startsWith("create")) {
                        origins.add(Arrays.toString((Element[]) arguments[arguments.length - 1]));
                    }
                }))
                .compile();

        assertThat(result.success()).isTrue();
        assertThat(origins).hasSize(6).containsOnly("[demo.Pings]");
    }

    @ParameterizedTest
    @EnumSource
    void discoveryFindsAnEmptyFileOfTheProvidersName(Tool tool) throws Exception {
        Result result = Compilation.with(tool, directory)
                .source("demo/Pings.java", Sources.good("Pings"))
                .source("NoPackage.java", Sources.good("NoPackage"))
                .compile();

        Path index = result.classes().resolve("META-INF/remotable/tables");
        assertThat(index.resolve("demo.Pings_RemoteTable")).isEmptyFile();
        assertThat(index.resolve("NoPackage_RemoteTable")).isEmptyFile();
        try (var files = Files.list(index)) {
            assertThat(files).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatIsThereAlreadyIsNoError(Tool tool) {
        Result result = Compilation.with(tool, directory)
                .source("demo/Fine.java", "package demo;\n@io.remotable.Remotable record Fine(int x) {}\n")
                .processors(new Watched((method, arguments) -> {
                    throw new FilerException("twice");
                }))
                .compile();

        assertThat(result.complaints()).isEmpty();
        assertThat(result.success()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aFailureOfTheProcessorIsAnErrorWithItsCodeAndEndsNothingElse(Tool tool) {
        Result result = Compilation.with(tool, directory)
                .source("demo/A.java", "package demo;\n@io.remotable.Remotable record A(int x) {}\n")
                .source("demo/B.java", "package demo;\n@io.remotable.Remotable record B(int x) {}\n")
                .processors(new Watched((method, arguments) -> {
                    if (arguments[0].toString().startsWith("demo.A")) {
                        throw new IllegalStateException("broken");
                    }
                }))
                .compile();

        assertThat(result.remotable()).extracting(Problem::code).containsExactly("REMOTABLE-038");
        assertThat(result.remotable().getFirst().text()).contains("demo.A", "broken");
        assertThat(result.generated()).containsKey("demo/BCodec.java");
    }

    @FunctionalInterface
    private interface Watcher {
        void called(String method, Object[] arguments) throws Exception;
    }

    /** The processor with a filer that is watched. */
    private static final class Watched extends AbstractProcessor {
        private final RemotableProcessor processor = new RemotableProcessor();
        private final Watcher watcher;

        Watched(Watcher watcher) {
            this.watcher = watcher;
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            Filer filer = proxy(Filer.class, environment.getFiler(), watcher);
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    Watched.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (self, method, arguments) ->
                            method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
        }

        private static <T> T proxy(Class<T> type, T target, Watcher watcher) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader() == null ? Watched.class.getClassLoader() : type.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, arguments) -> {
                        watcher.called(method.getName(), arguments);
                        try {
                            return method.invoke(target, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            processor.process(annotations, round);
            return false;
        }
    }
}
