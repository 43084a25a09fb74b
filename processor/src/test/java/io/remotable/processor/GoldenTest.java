package io.remotable.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.processor.Compilation.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What generated code looks like, in a few files under {@code src/test/resources/golden}. {@code -Dgolden.update=true}
 * writes them anew.
 */
class GoldenTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "Pings, demo/PingsClosures",
        "Pings, demo/Pings_RemoteTable",
        "Pings, demo/Pings_MessageCodec",
        "Pings, demo/Pings_Message_PingCodec",
        "Kinds, demo/KindsCodec",
        "Files, demo/KindCodec",
        "Recursive, demo/Recursive_TreeCodec",
        "Recursive, demo/Recursive_ForestCodec"
    })
    void looksAsItDid(String source, String file) throws IOException {
        Result result = Compilation.with(Tool.JAVAC, directory)
                .source(Sources.path(source), Sources.good(source))
                .compile();
        String text = result.generated().get(file + ".java");
        String name = file.substring(file.indexOf('/') + 1) + ".java.txt";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(Path.of("src/test/resources/golden").resolve(name), text);
            return;
        }

        assertThat(text).as("golden/" + name).isEqualTo(Sources.text("golden/" + name));
    }
}
