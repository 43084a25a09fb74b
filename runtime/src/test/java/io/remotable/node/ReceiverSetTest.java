package io.remotable.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.process.Identifier;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPortId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReceiverSetTest {
    private static final NodeId NODE = new NodeId("localhost", 7000, 1);

    private final ReceiverSet set = new ReceiverSet();

    private static ProcessId process(long number) {
        return new ProcessId(NODE, number);
    }

    private static SendPortId port(long process, long number) {
        return new SendPortId(process(process), number);
    }

    @Test
    void shouldHaveExactlyWhatWasAddedAndNotRemoved() {
        Random random = new Random(1);
        Set<Identifier> expected = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            Identifier receiver = anyOfAFew(random);
            if (random.nextInt(3) == 0) {
                set.remove(receiver);
                expected.remove(receiver);
            } else {
                set.add(receiver);
                expected.add(receiver);
            }
            Identifier other = anyOfAFew(random);
            assertThat(set.has(other)).as("%s", other).isEqualTo(expected.contains(other));
        }
    }

    private static Identifier anyOfAFew(Random random) {
        long process = random.nextInt(40);
        return random.nextBoolean() ? process(process) : port(process, random.nextInt(40));
    }

    @Test
    void shouldHaveWhatAnotherSetHas() {
        ReceiverSet others = new ReceiverSet();
        List.of(process(1), process(9)).forEach(set::add);
        List.of(process(2), port(9, 0)).forEach(others::add);
        set.addAll(others);
        assertThat(Stream.of(process(1), process(2), process(9), port(9, 0))).allMatch(set::has);
        assertThat(Stream.of(port(1, 0), port(2, 0), process(3))).noneMatch(set::has);
    }

    @Test
    void shouldHoldNeighboursInOneWord() {
        Stream.iterate(0L, number -> number < 8_000, number -> number + 1).forEach(number -> set.add(process(number)));
        assertThat(set.words()).isEqualTo(1_000);
    }

    @Test
    void shouldHoldNeighbouringPortsInOneWord() {
        set.add(process(5));
        Stream.iterate(0L, number -> number < 7_999, number -> number + 1).forEach(number -> set.add(port(5, number)));
        assertThat(set.words()).isEqualTo(1_000);
    }

    @Test
    void shouldKeepNoWordOfWhatWasRemoved() {
        set.add(process(5));
        set.remove(process(5));
        assertThat(set.words()).isZero();
    }

    @Test
    void shouldTellTheLargestNumbersThatItCanHaveApart() {
        long lastProcess = (1L << 42) - 1;
        long lastPort = (1L << 27) - 2;
        set.add(port(lastProcess, lastPort));
        assertThat(set.has(port(lastProcess, lastPort))).isTrue();
        assertThat(Stream.of(process(lastProcess), port(lastProcess, 0), port(0, lastPort), process(0)))
                .noneMatch(set::has);
    }

    @Test
    void shouldNotHaveNumbersThatNoNodeComesTo() {
        assertThat(Stream.of(
                        process(1L << 42), process(-1), port(1, (1L << 27) - 1), port(1, -2), port(1, Long.MAX_VALUE)))
                .noneMatch(ReceiverSet::canHave)
                .noneMatch(set::has);
    }
}
