package io.remotable.transport.aeron;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistinctErrorsTest {
    private final List<String> told = new ArrayList<>();
    private final DistinctErrors errors = new DistinctErrors(error -> told.add(error.toString()));

    @Test
    void eachCauseIsToldOnce() {
        errors.onError(new IOException("one"));
        errors.onError(new IOException("one"));
        errors.onError(new IOException("two"));
        errors.onError(new IllegalStateException("one"));
        errors.onError(new IOException());
        errors.onError(new IOException());

        assertThat(told)
                .containsExactly(
                        "java.io.IOException: one",
                        "java.io.IOException: two",
                        "java.lang.IllegalStateException: one",
                        "java.io.IOException");
    }

    @Test
    void thereIsALimit() {
        for (int i = 0; i < 5000; i++) {
            errors.onError(new IOException("error " + i));
        }

        assertThat(told).hasSize(1000);
    }
}
