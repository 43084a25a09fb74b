package io.remotable.samples.kv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The words that a store is filled with: each is a key, the one behind it its value. */
record Text(List<String> words) {
    private static final String SHIPPED = "text.txt";

    /** Sets one pair of words. */
    @FunctionalInterface
    interface Pair {
        void set(String word, String next);
    }

    /** The one that comes with the program. */
    static Text shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(Text.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Text read(Path file) throws IOException {
        return of(Files.readString(file));
    }

    static Text of(String text) {
        return new Text(Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    void forEachPair(Pair pair) {
        for (int i = 1; i < words.size(); i++) {
            pair.set(words.get(i - 1), words.get(i));
        }
    }
}
