package io.remotable.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.Remotable;
import io.remotable.codec.Codec;
import io.remotable.codec.WireFormat;
import io.remotable.table.RemoteTable;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random message types are compiled with the processor, and random values of them survive both wire formats. A failure
 * names the seed and shows the source.
 */
class RandomSchemaTest {
    private static final int SCHEMAS = 8;
    private static final int VALUES = 100;
    private static final long NANOS = 10_000_000_000L;

    @TempDir
    Path directory;

    @Test
    void shouldKeepRandomValuesOfRandomTypes() throws Exception {
        long start = System.nanoTime();
        for (long seed = 1; seed <= SCHEMAS && System.nanoTime() - start < NANOS; seed++) {
            String source = RandomSchema.source(seed);
            try (URLClassLoader classes = compile(seed, source)) {
                check(classes, seed, source);
            }
        }
    }

    private static void check(ClassLoader classes, long seed, String source) throws Exception {
        Class<?> root = classes.loadClass("random.Schema$Root");
        Class<?> closures = classes.loadClass("random.SchemaClosures");
        RemoteTable table = (RemoteTable) closures.getMethod("remoteTable").invoke(null);
        @SuppressWarnings("unchecked")
        Codec<Object> codec = (Codec<Object>) table.codec(root);
        assertThat(table.fingerprint()).isNotZero();
        RandomValue values = new RandomValue(seed);
        for (int i = 0; i < VALUES; i++) {
            Object value = values.make(root, 6);
            String where = "seed " + seed + ", value " + i + "\n" + source;
            for (WireFormat format : WireFormat.values()) {
                Object read = Wire.roundTrip(table, format, codec, value);
                assertThat(Same.same(value, read)).as("%s, %s", format, where).isTrue();
            }
            assertThat(Same.same(value, codec.isolate(value))).as(where).isTrue();
        }
    }

    private URLClassLoader compile(long seed, String source) throws IOException {
        Path root = Files.createDirectories(directory.resolve("seed" + seed));
        Path file = Files.writeString(root.resolve("Schema.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
            List<String> options =
                    List.of("-Xlint:all,-processing", "-Werror", "-d", root.toString(), "-classpath", classPath());
            JavaCompiler.CompilationTask task =
                    compiler.getTask(null, files, problems, options, null, files.getJavaFileObjects(file));
            task.setProcessors(List.of(processor()));
            assertThat(task.call())
                    .as("seed %d: %s%n%s", seed, problems.getDiagnostics(), source)
                    .isTrue();
        }
        return new URLClassLoader(new URL[] {root.toUri().toURL()}, RandomSchemaTest.class.getClassLoader());
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
                .map(RandomSchemaTest::location)
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
