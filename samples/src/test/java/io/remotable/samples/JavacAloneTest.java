package io.remotable.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A person types javac and java, with no build tool: the README's section of that name. */
@Timeout(120)
class JavacAloneTest {
    private static final Path TOOLS = Path.of(System.getProperty("java.home"), "bin");
    private static final Path ROOT = root();

    private static final String HELLO = """
            import io.remotable.Remotable;
            import io.remotable.node.Node;
            import io.remotable.process.ProcessContext;
            import io.remotable.process.ProcessId;

            public class Hello {
                @Remotable
                record Greeting(ProcessId from, String text) {}

                @Remotable
                static void greeter(ProcessContext self, String name) {
                    Greeting greeting = self.expect(Greeting.class);
                    self.send(greeting.from(), greeting.text() + ", " + name + "!");
                }

                public static void main(String[] args) {
                    try (Node here = Node.builder().start();
                            Node there = Node.builder().start()) {
                        here.run(self -> {
                            ProcessId greeter = self.spawn(there.id(), HelloClosures.greeter("world"));
                            self.send(greeter, new Greeting(self.pid(), "hello"));
                            System.out.println(self.expect(String.class));
                        });
                    }
                }
            }
            """;

    private static final String WITHOUT_ENTRY_POINTS = """
            import io.remotable.Remotable;
            import io.remotable.node.Node;

            public class Hello {
                @Remotable
                record Greeting(String text) {}

                public static void main(String[] args) {
                    try (Node node = Node.builder().start()) {
                        node.run(self -> self.send(self.pid(), new Greeting("hello")));
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    private record Outcome(int status, String output) {}

    @Test
    void shouldCompileAndRunWithTheProcessorPath() throws Exception {
        Files.writeString(folder.resolve("Hello.java"), HELLO);

        Outcome compiled = run(
                "javac",
                "-Xlint:all,-path,-processing",
                "-Werror",
                "--processor-path",
                processorPath(),
                "-cp",
                classPath(),
                "-d",
                "out",
                "Hello.java");
        assertThat(compiled).as(compiled.output()).extracting(Outcome::status).isEqualTo(0);

        Outcome ran = run(
                "java", "@" + ROOT.resolve("remotable.jvm"), "-cp", "out" + File.pathSeparator + classPath(), "Hello");
        assertThat(ran.output()).isEqualToIgnoringNewLines("hello, world!");
        assertThat(ran.status()).isZero();
    }

    @Test
    void shouldSayHowToRunTheProcessorWhenItDidNotRun() throws Exception {
        Files.writeString(folder.resolve("Hello.java"), WITHOUT_ENTRY_POINTS);

        Outcome compiled = run("javac", "-proc:none", "-cp", classPath(), "-d", "out", "Hello.java");
        assertThat(compiled).as(compiled.output()).extracting(Outcome::status).isEqualTo(0);

        Outcome ran = run(
                "java", "@" + ROOT.resolve("remotable.jvm"), "-cp", "out" + File.pathSeparator + classPath(), "Hello");
        assertThat(ran.status()).isNotZero();
        assertThat(ran.output())
                .contains("NotRemotableException")
                .contains("Hello$Greeting")
                .contains("annotationProcessorPaths")
                .contains("remotable-processor");
    }

    @Test
    void shouldNameTheMissingFlag() throws Exception {
        Files.writeString(folder.resolve("Hello.java"), WITHOUT_ENTRY_POINTS);
        run("javac", "--processor-path", processorPath(), "-cp", classPath(), "-d", "out", "Hello.java");

        Outcome ran = run("java", "-cp", "out" + File.pathSeparator + classPath(), "Hello");

        assertThat(ran.status()).isNotZero();
        assertThat(ran.output()).contains("--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED");
    }

    private Outcome run(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(TOOLS.resolve(tool).toString()), Arrays.stream(arguments))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(output).isTrue();
        return new Outcome(process.exitValue(), output);
    }

    private static String classPath() {
        return entries(entry -> !isOfProcessor(entry));
    }

    private static String processorPath() {
        return entries(JavacAloneTest::isOfProcessor);
    }

    private static boolean isOfProcessor(String entry) {
        String path = entry.replace(File.separatorChar, '/');
        return path.contains("/processor/") || path.contains("remotable-processor") || path.contains("javapoet");
    }

    private static String entries(Predicate<String> wanted) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(wanted)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path root() {
        Path place = Path.of("").toAbsolutePath();
        while (!Files.exists(place.resolve("remotable.jvm"))) {
            place = place.getParent();
        }
        return place;
    }
}
