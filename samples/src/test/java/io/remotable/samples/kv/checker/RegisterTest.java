package io.remotable.samples.kv.checker;

import static io.remotable.samples.kv.checker.Operation.unknown;
import static io.remotable.samples.kv.checker.Operation.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static Operation read(String value, long invoked, long returned) {
        return Operation.read(Optional.of(value), invoked, returned);
    }

    private static Operation readNothing(long invoked, long returned) {
        return Operation.read(Optional.empty(), invoked, returned);
    }

    private static void assertGood(Operation... history) {
        assertThat(Register.isLinearizable(List.of(history))).isTrue();
    }

    private static void assertBad(Operation... history) {
        assertThat(Register.isLinearizable(List.of(history))).isFalse();
    }

    @Test
    void shouldAcceptOneAfterTheOther() {
        assertGood();
        assertGood(readNothing(1, 2), write("a", 3, 4), read("a", 5, 6), write("b", 7, 8), read("b", 9, 10));
    }

    @Test
    void shouldRefuseALostWrite() {
        assertBad(write("a", 1, 2), readNothing(3, 4));
        assertBad(write("a", 1, 2), write("b", 3, 4), read("a", 5, 6));
    }

    @Test
    void shouldRefuseWhatNobodyWrote() {
        assertBad(write("a", 1, 2), read("b", 3, 4));
    }

    @Test
    void shouldRefuseWhatIsWrittenOnlyLater() {
        assertBad(read("a", 1, 2), write("a", 3, 4));
    }

    @Test
    void shouldAcceptEitherDuringAWrite() {
        assertGood(write("a", 1, 2), write("b", 3, 8), read("a", 4, 5), read("b", 6, 7));
    }

    @Test
    void shouldRefuseGoingBackDuringAWrite() {
        assertBad(write("a", 1, 2), write("b", 3, 8), read("b", 4, 5), read("a", 6, 7));
    }

    @Test
    void shouldAcceptConcurrentWritesInAnyOrder() {
        assertGood(write("a", 1, 4), write("b", 2, 3), read("a", 5, 6));
        assertGood(write("a", 1, 4), write("b", 2, 3), read("b", 5, 6));
    }

    @Test
    void shouldRefuseTwoOrdersOfTheSameWrites() {
        assertBad(write("a", 1, 4), write("b", 2, 3), read("a", 5, 6), read("b", 7, 8));
    }

    @Test
    void shouldLetAnUnknownWriteHappenLaterOrNever() {
        assertGood(unknown("a", 1), readNothing(2, 3), readNothing(4, 5));
        assertGood(unknown("a", 1), readNothing(2, 3), read("a", 4, 5));
        assertGood(write("a", 1, 2), unknown("b", 3), write("c", 4, 5), read("b", 6, 7));
    }

    @Test
    void shouldRefuseAnUnknownWriteThatIsUndoneOrHappensTwice() {
        assertBad(unknown("a", 1), read("a", 2, 3), readNothing(4, 5));
        assertBad(unknown("a", 1), read("a", 2, 3), write("b", 4, 5), read("a", 6, 7));
    }

    @Test
    void shouldRefuseAnUnknownWriteBeforeItBegan() {
        assertBad(read("a", 1, 2), unknown("a", 3));
    }

    @Test
    void shouldAgreeWithTryingAllOrders() {
        int good = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            List<Operation> history = anything(new Random(seed));
            boolean expected = Orders.isLinearizable(history);
            good += expected ? 1 : 0;
            assertThat(Register.isLinearizable(history))
                    .as("seed %d: %s", seed, history)
                    .isEqualTo(expected);
        }
        assertThat(good).isBetween(300, 2_700);
    }

    /** Up to six operations, with few values and many overlaps. */
    private static List<Operation> anything(Random random) {
        List<Operation> history = new ArrayList<>();
        int size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            long invoked = random.nextInt(12) * 10L + i;
            long returned = invoked + 5 + random.nextInt(60);
            String value = String.valueOf(random.nextInt(2));
            history.add(
                    switch (random.nextInt(6)) {
                        case 0, 1, 2 -> write(value, invoked, returned);
                        case 3 -> unknown(value, invoked);
                        default -> Operation.read(Optional.of(value), invoked, returned);
                    });
        }
        return history;
    }

    @Test
    void shouldAcceptLongHistoriesOfARealRegister() {
        for (int seed = 0; seed < 20; seed++) {
            List<Operation> history = simulated(new Random(seed), 600);
            assertThat(Register.isLinearizable(history)).as("seed %d", seed).isTrue();
        }
    }

    /** Six clients and one register: each operation takes effect at one moment between its beginning and its end. */
    private static List<Operation> simulated(Random random, int size) {
        List<Operation> history = new ArrayList<>();
        Optional<String> value = Optional.empty();
        for (int i = 0; i < size; i++) {
            long moment = 1_000L * i + 100_000;
            long invoked = moment - random.nextInt(3_000);
            long returned = moment + 1 + random.nextInt(3_000);
            if (random.nextInt(3) > 0) {
                history.add(Operation.read(value, invoked, returned));
            } else {
                value = Optional.of(String.valueOf(i));
                history.add(random.nextInt(20) == 0 ? unknown("" + i, invoked) : write("" + i, invoked, returned));
            }
        }
        return history;
    }
}
