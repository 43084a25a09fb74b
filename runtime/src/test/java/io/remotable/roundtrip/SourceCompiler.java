package io.remotable.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.Remotable;
import io.remotable.codec.Codec;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.agrona.DirectBuffer;
import org.jspecify.annotations.NullMarked;

/** Compiles a source with the processor, for tests that need types of their own. */
public final class SourceCompiler {
    private SourceCompiler() {}

    /** The classes of a source, beside those of the runtime. Fails with the compiler's messages. */
    public static URLClassLoader compile(Path directory, String fileName, String source) throws IOException {
        Path root = Files.createDirectories(directory);
        Path file = Files.writeString(root.resolve(fileName), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
            List<String> options =
                    List.of("-Xlint:all,-processing", "-Werror", "-d", root.toString(), "-classpath", classPath());
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, problems, options, null, files.getJavaFileObjects(file));
            task.setProcessors(List.of(processor()));
            assertThat(task.call())
                    .as("%s: %s%n%s", directory, problems.getDiagnostics(), source)
                    .isTrue();
        }
        return new URLClassLoader(new URL[] {root.toUri().toURL()}, SourceCompiler.class.getClassLoader());
    }

    /** Not named in the source, because compilers then look for the annotations that it was compiled with. */
    private static Processor processor() {
        try {
            return (Processor) Class.forName("io.remotable.processor.RemotableProcessor")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String classPath() {
        return Stream.of(Codec.class, Remotable.class, DirectBuffer.class, NullMarked.class)
                .map(SourceCompiler::location)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
