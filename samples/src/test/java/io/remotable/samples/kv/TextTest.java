package io.remotable.samples.kv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {
    private static List<String> pairs(Text text) {
        List<String> pairs = new ArrayList<>();
        text.forEachPair((word, next) -> pairs.add(word + ">" + next));
        return pairs;
    }

    @Test
    void shouldPairEveryWordWithTheNext() {
        assertThat(pairs(Text.of("\n one two\r\n\tthree "))).containsExactly("one>two", "two>three");
    }

    @Test
    void shouldHaveNoPairsInLessThanTwoWords() {
        assertThat(pairs(Text.of(""))).isEmpty();
        assertThat(pairs(Text.of("one"))).isEmpty();
    }

    @Test
    void theShippedOneShouldHaveOneOfTheTwoWordsThatAreLookedUp() throws IOException {
        assertThat(Text.shipped().words()).contains("module").doesNotContain("xxxx");
    }
}
