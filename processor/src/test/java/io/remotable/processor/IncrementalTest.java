package io.remotable.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.processor.Compilation.Result;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One file alone, with the others on the class path, gives what it gave among them. What had been generated is not
 * there: build tools delete it first, and the Eclipse compiler does not write it again when it is.
 */
class IncrementalTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void theFilesOneByOneGiveTheSameBytes(Tool tool) {
        Map<String, String> files = files(Sources.good("Files"));
        Result whole = Compilation.with(tool, directory).sources(files).compile();
        Result classes =
                Compilation.with(tool, directory).sources(files).processors().compile();
        assertThat(whole.complaints()).isEmpty();

        Map<String, String> together = new TreeMap<>();
        files.forEach(
                (file, text) -> together.putAll(alone(tool, file, text, classes).generated()));

        assertThat(together).isEqualTo(whole.generated());
    }

    @ParameterizedTest
    @EnumSource
    void aCaseInAnotherFileIsGeneratedForItsInterface(Tool tool) {
        Map<String, String> files = files(Sources.good("Files"));
        Result classes =
                Compilation.with(tool, directory).sources(files).processors().compile();

        Result round = alone(tool, "demo/Round.java", files.getOrDefault("demo/Round.java", ""), classes);

        assertThat(round.generated().keySet())
                .containsExactly(
                        "demo/CircleCodec.java",
                        "demo/RoundClosures.java",
                        "demo/RoundCodec.java",
                        "demo/Round_RemoteTable.java");
    }

    private Result alone(Tool tool, String file, String text, Result classes) {
        return Compilation.with(tool, directory)
                .sources(Map.of(file, text))
                .classPath(classes.classes())
                .option("-proc:only")
                .compile();
    }

    @ParameterizedTest
    @EnumSource
    void aLibraryOfMessagesIsUsedByItsClassFiles(Tool tool) {
        Result library = Compilation.with(tool, directory)
                .source("demo/Pings.java", Sources.good("Pings"))
                .source("lib/Pair.java", """
                        package lib;

                        @io.remotable.Remotable("pair")
                        public record Pair<A, B>(A first, B second) {}
                        """)
                .compile();
        Result user = Compilation.with(tool, directory)
                .source("demo/User.java", """
                        package demo;

                        @io.remotable.Remotable
                        record User(Pings.Message message, lib.Pair<Integer, Pings.Message> pair) {}
                        """)
                .classPath(library.classes())
                .strict()
                .compile();

        assertThat(user.complaints()).isEmpty();
        assertThat(user.generated().get("demo/UserCodec.java"))
                .contains("record{message:demo.Pings$Message,pair:pair<int32,demo.Pings$Message>}")
                .contains("new PairCodec<>(Codecs.INT32, Pings_MessageCodec.INSTANCE)");
    }

    private static Map<String, String> files(String text) {
        return Arrays.stream(text.split("(?m)^// file: "))
                .filter(part -> !part.isBlank())
                .collect(Collectors.toMap(
                        part -> part.substring(0, part.indexOf('\n')).strip(),
                        part -> part.substring(part.indexOf('\n') + 1)));
    }
}
