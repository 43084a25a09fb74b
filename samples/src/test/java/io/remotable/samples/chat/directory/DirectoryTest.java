package io.remotable.samples.chat.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final ProcessId HERE = server(1);
    private static final ProcessId THERE = server(2);
    private static final ProcessId ELSEWHERE = server(3);

    private long time = 100;
    private final Directory directory = new Directory(HERE, () -> time);

    private static ProcessId server(int port) {
        return new ProcessId(new NodeId("localhost", port, 1), 1);
    }

    private static Changes joined(String... names) {
        return new Changes(List.of(names), List.of());
    }

    private static Changes left(String... names) {
        return new Changes(List.of(), List.of(names));
    }

    private Claim enter(String name) {
        return directory.enter(name).orElseThrow();
    }

    @Test
    void shouldLetSomebodyIn() {
        Claim ann = enter("ann");

        assertThat(ann).isEqualTo(new Claim("ann", HERE, 100));
        assertThat(directory.find("ann")).contains(ann);
        assertThat(directory.own()).containsExactly(ann);
        assertThat(directory.version()).isEqualTo(1);
    }

    @Test
    void shouldRefuseANameThatIsTakenHere() {
        enter("ann");

        assertThat(directory.enter("ann")).isEmpty();
        assertThat(directory.version()).isEqualTo(1);
    }

    @Test
    void shouldRefuseANameThatIsTakenThere() {
        directory.learn(THERE, 1, List.of(new Claim("ann", THERE, 1)));

        assertThat(directory.enter("ann")).isEmpty();
    }

    @Test
    void shouldFreeTheNameOfOneWhoLeaves() {
        Claim first = enter("ann");

        assertThat(directory.leave(first)).isEqualTo(left("ann"));
        assertThat(enter("ann")).isNotEqualTo(first);
        assertThat(directory.version()).isEqualTo(3);
    }

    @Test
    void shouldNeverGiveTwoClaimsOneTime() {
        Claim ann = enter("ann");
        time = 50;
        Claim bob = enter("bob");

        assertThat(bob.since()).isGreaterThan(ann.since());
    }

    @Test
    void shouldLearnWhoJoinsAndLeavesElsewhere() {
        Claim ann = new Claim("ann", THERE, 1);
        assertThat(directory.learn(THERE, 0, List.of())).isEqualTo(Changes.NONE);
        assertThat(directory.learnJoined(1, ann)).contains(joined("ann"));
        assertThat(directory.learnLeft(2, ann)).contains(left("ann"));
        assertThat(directory.everybody()).isEmpty();
    }

    @Test
    void shouldLearnTheDifference() {
        directory.learn(THERE, 2, List.of(new Claim("ann", THERE, 1), new Claim("bob", THERE, 2)));

        assertThat(directory.learn(THERE, 4, List.of(new Claim("bob", THERE, 2), new Claim("cyd", THERE, 3))))
                .isEqualTo(new Changes(List.of("cyd"), List.of("ann")));
    }

    @Test
    void shouldChangeNothingWhenSomethingIsHeardTwice() {
        Claim ann = new Claim("ann", THERE, 1);
        directory.learn(THERE, 1, List.of(ann));

        assertThat(directory.learnJoined(1, ann)).contains(Changes.NONE);
        assertThat(directory.learn(THERE, 1, List.of(ann))).isEqualTo(Changes.NONE);
    }

    @Test
    void shouldAskForEverythingWhenSomethingIsMissing() {
        directory.learn(THERE, 1, List.of());

        assertThat(directory.learnJoined(3, new Claim("ann", THERE, 1))).isEmpty();
        assertThat(directory.everybody()).isEmpty();
    }

    @Test
    void shouldAskForEverythingWhenAStrangerTells() {
        assertThat(directory.learnJoined(1, new Claim("ann", THERE, 1))).isEmpty();
    }

    @Test
    void shouldNotResurrectAnybodyByWhatComesLate() {
        Claim ann = new Claim("ann", THERE, 1);
        directory.learn(THERE, 1, List.of(ann));
        directory.learnLeft(2, ann);

        assertThat(directory.learn(THERE, 1, List.of(ann))).isEqualTo(Changes.NONE);
        assertThat(directory.learnJoined(1, ann)).contains(Changes.NONE);
        assertThat(directory.everybody()).isEmpty();
    }

    @Test
    void shouldNotResurrectAnybodyByWhatComesLateAfterContactWasLost() {
        Claim ann = new Claim("ann", THERE, 1);
        directory.learn(THERE, 1, List.of(ann));
        directory.learnLeft(2, ann);
        directory.forget(THERE);

        assertThat(directory.learn(THERE, 1, List.of(ann))).isEqualTo(Changes.NONE);
        assertThat(directory.everybody()).isEmpty();
    }

    @Test
    void shouldForgetTheClientsOfALostServer() {
        directory.learn(THERE, 1, List.of(new Claim("ann", THERE, 1)));

        assertThat(directory.forget(THERE)).isEqualTo(left("ann"));
        assertThat(directory.forget(THERE)).isEqualTo(Changes.NONE);
        assertThat(directory.enter("ann")).isPresent();
    }

    @Test
    void shouldKnowTheClientsAgainWhenContactIsBack() {
        Claim ann = new Claim("ann", THERE, 1);
        directory.learn(THERE, 1, List.of(ann));
        directory.forget(THERE);

        assertThat(directory.learn(THERE, 1, List.of(ann))).isEqualTo(joined("ann"));
    }

    @Test
    void shouldCountTheOlderClaim() {
        Claim ann = enter("ann");
        Claim older = new Claim("ann", THERE, 99);

        assertThat(directory.learn(THERE, 1, List.of(older))).isEqualTo(Changes.NONE);
        assertThat(directory.find("ann")).contains(older);
        assertThat(directory.losers()).containsExactly(ann);
    }

    @Test
    void shouldCountTheClaimOfTheSmallerServerWhenTwoAreOfOneTime() {
        Claim ann = enter("ann");

        directory.learn(THERE, 1, List.of(new Claim("ann", THERE, 100)));

        assertThat(directory.find("ann")).contains(ann);
        assertThat(directory.losers()).isEmpty();
    }

    @Test
    void shouldPassANameOnWithoutAWordWhenTheOneThatCountedLeaves() {
        Claim older = new Claim("ann", THERE, 1);
        Claim younger = new Claim("ann", ELSEWHERE, 2);
        directory.learn(ELSEWHERE, 1, List.of(younger));
        directory.learn(THERE, 1, List.of(older));

        assertThat(directory.learnLeft(2, older)).contains(Changes.NONE);
        assertThat(directory.find("ann")).contains(younger);
    }

    @Test
    void shouldBelieveAServerAboutItsOwnClientsOnly() {
        directory.learn(THERE, 1, List.of(new Claim("ann", ELSEWHERE, 1)));

        assertThat(directory.find("ann")).isEqualTo(Optional.empty());
    }

    @Test
    void shouldStartAnewWithAServerOfARestartedNode() {
        directory.learn(THERE, 7, List.of(new Claim("ann", THERE, 1)));
        directory.forget(THERE);
        ProcessId restarted = new ProcessId(new NodeId("localhost", 2, 2), 1);

        assertThat(directory.learn(restarted, 0, List.of())).isEqualTo(Changes.NONE);
        assertThat(directory.learnJoined(1, new Claim("bob", restarted, 2))).contains(joined("bob"));
    }
}
