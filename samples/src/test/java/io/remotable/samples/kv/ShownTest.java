package io.remotable.samples.kv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void shouldShowAsHaskellDoes() {
        assertThat(Shown.maybe(Optional.empty())).isEqualTo("Nothing");
        assertThat(Shown.maybe(Optional.of(""))).isEqualTo("Just \"\"");
        assertThat(Shown.maybe(Optional.of("say \"\\\" 🌳"))).isEqualTo("Just \"say \\\"\\\\\\\" 🌳\"");
    }

    @Test
    void shouldLetNoControlCharacterOut() {
        assertThat(Shown.maybe(Optional.of("a\n\t\u001b[2J"))).isEqualTo("Just \"a\\n\\t\\27[2J\"");
    }
}
