package io.remotable.samples.kv.placement;

import static io.remotable.samples.kv.placement.Members.member;
import static io.remotable.samples.kv.placement.Members.members;
import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.process.ProcessId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RingTest {
    private static final List<String> KEYS =
            IntStream.range(0, 10_000).mapToObj(i -> "key " + i).toList();

    @Test
    void shouldGiveEveryKeyTheWantedNumberOfDifferentOwners() {
        Ring ring = Ring.of(members(5), 3);
        assertThat(KEYS)
                .allSatisfy(key -> assertThat(ring.ownersOf(key)).hasSize(3).doesNotHaveDuplicates());
    }

    @Test
    void shouldGiveAllMembersWhereThereAreFewerThanCopies() {
        assertThat(Ring.of(members(2), 3).ownersOf("key")).containsExactlyInAnyOrderElementsOf(members(2));
        assertThat(Ring.of(members(1), 2).ownersOf("key")).containsExactly(member(1));
    }

    @Test
    void shouldGiveNobodyWithoutMembers() {
        Ring ring = Ring.of(List.of(), 2);
        assertThat(ring.ownersOf("key")).isEmpty();
        assertThat(ring.primaryOf("key")).isEmpty();
    }

    @Test
    void shouldPlaceTheEmptyKey() {
        assertThat(Ring.of(members(3), 2).ownersOf("")).hasSize(2);
    }

    @Test
    void shouldNotDependOnTheOrderOfMembers() {
        Ring ring = Ring.of(members(4), 2);
        Ring reversed = Ring.of(members(4).reversed(), 2);
        assertThat(KEYS).allMatch(key -> ring.ownersOf(key).equals(reversed.ownersOf(key)));
    }

    @Test
    void shouldSpreadTheKeysEvenly() {
        Ring ring = Ring.of(members(8), 2);
        Map<ProcessId, Integer> counts = new HashMap<>();
        KEYS.forEach(key -> counts.merge(ring.primaryOf(key).orElseThrow(), 1, Integer::sum));
        assertThat(counts).hasSize(8);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(625, 2_500));
    }

    @Test
    void aNewMemberShouldTakeKeysAndMoveNoOthers() {
        Ring before = Ring.of(members(4), 2);
        Ring after = Ring.of(members(5), 2);
        assertThat(KEYS).allSatisfy(key -> {
            List<ProcessId> others = new ArrayList<>(after.ownersOf(key));
            others.remove(member(5));
            assertThat(before.ownersOf(key)).containsAll(others);
        });
        long taken = KEYS.stream()
                .filter(key -> after.ownersOf(key).contains(member(5)))
                .count();
        assertThat(taken).isBetween(2_000L, 6_500L);
    }

    @Test
    void theRestShouldKeepItsKeysInOrderWhenOneGoes() {
        Ring before = Ring.of(members(5), 3);
        Ring after = Ring.of(members(4), 3);
        assertThat(KEYS).allSatisfy(key -> {
            List<ProcessId> rest = new ArrayList<>(before.ownersOf(key));
            rest.remove(member(5));
            assertThat(after.ownersOf(key).subList(0, rest.size())).isEqualTo(rest);
        });
    }

    @Test
    void shouldTellWhetherEveryKeyHasAnOwnerLeft() {
        Ring ring = Ring.of(members(3), 2);
        assertThat(ring.isCoveredBy(Set.copyOf(members(2)))).isTrue();
        assertThat(ring.isCoveredBy(Set.of(member(1)))).isFalse();
        assertThat(Ring.of(List.of(), 2).isCoveredBy(Set.of())).isTrue();
    }
}
