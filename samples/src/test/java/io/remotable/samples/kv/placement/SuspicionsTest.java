package io.remotable.samples.kv.placement;

import static io.remotable.samples.kv.placement.Members.member;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuspicionsTest {
    private final Suspicions suspicions = new Suspicions();

    @Test
    void shouldLeaveOutOneOfTwoHoweverOftenTheySaySo() {
        suspicions.add(member(1), member(2));
        suspicions.add(member(2), member(1));
        assertThat(suspicions.culprits()).hasSize(1).isSubsetOf(member(1), member(2));
        assertThat(suspicions.isEmpty()).isTrue();
    }

    @Test
    void shouldLeaveOutTheOneThatNobodyReaches() {
        suspicions.add(member(1), member(3));
        suspicions.add(member(2), member(3));
        suspicions.add(member(4), member(3));
        assertThat(suspicions.culprits()).containsExactly(member(3));
    }

    @Test
    void shouldForgetWhoIsGone() {
        suspicions.add(member(1), member(2));
        suspicions.forget(member(2));
        assertThat(suspicions.isEmpty()).isTrue();
        assertThat(suspicions.culprits()).isEmpty();
    }
}
