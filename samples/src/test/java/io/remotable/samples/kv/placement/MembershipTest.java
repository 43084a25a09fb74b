package io.remotable.samples.kv.placement;

import static io.remotable.samples.kv.placement.Members.member;
import static io.remotable.samples.kv.placement.Members.members;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MembershipTest {
    private final Membership membership = new Membership(2);

    /** All of some members are in, and have what they need. */
    private void open(int members) {
        members(members).forEach(membership::join);
        View view = membership.install();
        view.participants().forEach(member -> membership.ready(view.epoch(), member));
        assertThat(membership.isOpen()).isTrue();
    }

    @Test
    void shouldBeOpenAndEmptyAtFirst() {
        assertThat(membership.isOpen()).isTrue();
        assertThat(membership.isToChange()).isFalse();
        assertThat(membership.view().owners()).isEmpty();
    }

    @Test
    void shouldOpenAViewOnceAllAreReady() {
        members(2).forEach(membership::join);
        assertThat(membership.isToChange()).isTrue();
        View view = membership.install();
        assertThat(view.epoch()).isEqualTo(1);
        assertThat(membership.ready(1, member(1))).isFalse();
        assertThat(membership.ready(1, member(1))).isFalse();
        assertThat(membership.isOpen()).isFalse();
        assertThat(membership.ready(1, member(2))).isTrue();
        assertThat(membership.isOpen()).isTrue();
        assertThat(membership.isToChange()).isFalse();
    }

    @Test
    void shouldNotCountWhoIsReadyForAnOlderView() {
        members(2).forEach(membership::join);
        membership.install();
        membership.install();
        assertThat(membership.ready(1, member(1))).isFalse();
        assertThat(membership.ready(1, member(2))).isFalse();
        assertThat(membership.isOpen()).isFalse();
    }

    @Test
    void shouldBeBrokenByALossAndWholeAfterTheNextView() {
        open(3);
        assertThat(membership.lose(member(2))).isTrue();
        assertThat(membership.lose(member(2))).isFalse();
        assertThat(membership.isBroken()).isTrue();
        assertThat(membership.isComplete()).isTrue();
        View view = membership.install();
        assertThat(view.participants()).containsExactly(member(1), member(3));
        assertThat(membership.isBroken()).isFalse();
    }

    @Test
    void shouldTellWhenAllCopiesOfSomeKeysAreLost() {
        open(3);
        membership.lose(member(1));
        membership.install();
        membership.lose(member(2));
        assertThat(membership.isComplete()).isFalse();
    }

    @Test
    void shouldBeCompleteWhenTheNextLossComesAfterTheCopying() {
        open(3);
        membership.lose(member(1));
        View view = membership.install();
        view.participants().forEach(member -> membership.ready(view.epoch(), member));
        membership.lose(member(2));
        assertThat(membership.isComplete()).isTrue();
    }

    @Test
    void whoLeavesShouldTakePartUntilOthersHaveItsKeys() {
        open(3);
        assertThat(membership.leave(member(1).node())).isTrue();
        View view = membership.install();
        assertThat(view.owners()).containsExactly(member(2), member(3));
        assertThat(view.participants()).contains(member(1));
        assertThat(membership.has(member(1))).isTrue();
        view.participants().forEach(member -> membership.ready(view.epoch(), member));
        assertThat(membership.release()).containsExactly(member(1));
        assertThat(membership.has(member(1))).isFalse();
        assertThat(membership.isToChange()).isFalse();
        assertThat(membership.isComplete()).isTrue();
    }

    @Test
    void theLastShouldNotLeave() {
        open(2);
        assertThat(membership.leave(member(3).node())).isFalse();
        assertThat(membership.leave(member(1).node())).isTrue();
        assertThat(membership.leave(member(2).node())).isFalse();
    }

    @Test
    void whoIsToLeaveShouldStayWhenNobodyElseIsLeft() {
        open(2);
        membership.leave(member(1).node());
        membership.lose(member(2));
        assertThat(membership.install().owners()).containsExactly(member(1));
        assertThat(membership.isToChange()).isFalse();
    }

    @Test
    void shouldDoWithoutMembersAgain() {
        open(1);
        membership.lose(member(1));
        membership.install();
        assertThat(membership.isOpen()).isTrue();
        assertThat(membership.view().ring().primaryOf("key")).isEmpty();
    }
}
