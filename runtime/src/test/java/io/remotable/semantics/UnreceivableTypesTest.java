package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.remotable.process.Match;
import io.remotable.process.ProcessBody;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A receive of what can never come is refused. */
@Timeout(60)
class UnreceivableTypesTest {
    private static final String PRIMITIVE =
            "no message is ever of type int: it is primitive. Name its box, Integer for int.";

    static Stream<ProcessBody> primitives() {
        return Stream.of(
                self -> self.expect(int.class),
                self -> self.expectTimeout(int.class, Duration.ZERO),
                self -> Match.match(int.class),
                self -> Match.match(int.class, number -> number),
                self -> Match.matchIf(int.class, number -> true, number -> number),
                self -> Match.matchAnyIf(int.class, number -> true, number -> number),
                self -> self.proxy(self.pid(), int.class, (here, number) -> true));
    }

    @ParameterizedTest
    @MethodSource("primitives")
    void shouldBeRefusedWhenPrimitive(ProcessBody receive) {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node()
                    .run(self -> assertThatIllegalArgumentException()
                            .isThrownBy(() -> receive.run(self))
                            .withMessage(PRIMITIVE));
        }
    }
}
