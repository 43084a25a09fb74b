package io.remotable.samples.kv.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static final int HALF = 1 << 19;

    @Test
    void shouldMakeOneOfNothing() {
        assertThat(Batches.of(List.<String>of(), String::length)).containsExactly(List.of());
    }

    @Test
    void shouldKeepBatchesSmall() {
        assertThat(Batches.of(List.of(HALF, HALF, 1, HALF, 4 * HALF, 1), size -> size))
                .containsExactly(List.of(HALF, HALF), List.of(1, HALF), List.of(4 * HALF), List.of(1));
    }

    @Test
    void shouldKeepBatchesShort() {
        assertThat(Batches.of(Collections.nCopies(10_000, 0), size -> size))
                .extracting(List::size)
                .containsExactly(4_096, 4_096, 1_808);
    }
}
