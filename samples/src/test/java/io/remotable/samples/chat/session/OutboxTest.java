package io.remotable.samples.chat.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox(2);

    @Test
    void shouldHandOutWhatItWasGivenAndThenEnd() throws Exception {
        outbox.offer("one");
        outbox.offer("two");
        outbox.end();

        assertThat(outbox.take()).containsExactly("one", "two");
        assertThat(outbox.take()).isEmpty();
    }

    @Test
    void shouldTakeNoMoreThanItMay() throws Exception {
        assertThat(outbox.offer("one")).isTrue();
        assertThat(outbox.offer("two")).isTrue();
        assertThat(outbox.offer("three")).isFalse();
        assertThat(outbox.take()).containsExactly("one", "two");
        assertThat(outbox.offer("three")).isTrue();
    }

    @Test
    void shouldTakeNothingAfterItsEnd() throws Exception {
        outbox.offer("one");
        outbox.endWith("the end");

        assertThat(outbox.offer("two")).isTrue();
        outbox.endWith("another");
        assertThat(outbox.take()).containsExactly("the end");
        assertThat(outbox.take()).isEmpty();
    }
}
