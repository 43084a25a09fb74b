package io.remotable.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Test
    @Timeout(120)
    void shouldMeasureBesideAeron() {
        int status = run(
                "ping-pong",
                "--runs=1",
                "--seconds=0.1",
                "--warmup=0.1",
                "--subjects=remotable,aeron",
                "--out=" + directory);

        assertThat(status).as(this::text).isZero();
        assertThat(text())
                .containsPattern("ping-pong +remotable +p50 .* x \\d")
                .containsPattern("ping-pong +aeron +p50 ")
                .containsPattern("ping-pong +bar +p50 <= x 1.25 aeron +(reached|MISSED), x \\d");
        assertThat(directory.resolve("figures.json")).content().contains("\"subject\": \"aeron\"");
        assertThat(directory.resolve("latency.svg"))
                .content()
                .startsWith("<svg")
                .contains(">remotable<");
    }

    @Test
    void shouldListTheWorks() {
        assertThat(run("--list")).isZero();

        assertThat(text()).contains("start-up ");
    }

    @Test
    void shouldTellWhichSubjectIsUnknown() {
        CommandLine command = new CommandLine(new BenchCommand(System.out));
        List<Exception> failures = new ArrayList<>();
        command.setExecutionExceptionHandler((failure, line, arguments) -> {
            failures.add(failure);
            return 1;
        });

        command.execute("ring", "--subjects=erlnag", "--out=" + directory);

        assertThat(failures)
                .singleElement()
                .asString()
                .contains("there is no subject named erlnag; there are remotable, aeron, frames, pekko-tcp");
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new CommandLine(new BenchCommand(out)).execute(arguments);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
