package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Node;
import io.remotable.process.ProcessId;
import io.remotable.semantics.Cluster.Kind;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class NodeSettingsTest {
    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    static Stream<Arguments> tooShort() {
        return Stream.of(
                setting(
                        Node.Builder::failureDetection,
                        Duration.ofMillis(49),
                        "failureDetection PT0.049S is less than PT0.05S. Give it that or more."),
                setting(
                        Node.Builder::connectTimeout,
                        Duration.ZERO,
                        "connectTimeout PT0S is less than PT0.001S. Give it that or more."),
                setting(
                        Node.Builder::closeTimeout,
                        Duration.ofSeconds(-1),
                        "closeTimeout PT-1S is less than PT0.000000001S. Give it that or more."));
    }

    private static Arguments setting(BiConsumer<Node.Builder, Duration> setting, Duration value, String message) {
        return Arguments.of(setting, value, message);
    }

    @ParameterizedTest
    @MethodSource("tooShort")
    void shouldRefuseTimesThatAreTooShort(BiConsumer<Node.Builder, Duration> setting, Duration value, String message) {
        Node.Builder builder = Node.builder();
        assertThatThrownBy(() -> setting.accept(builder, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void shouldTakeTimesWithoutEnd(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node(builder ->
                    builder.failureDetection(FOREVER).connectTimeout(FOREVER).closeTimeout(FOREVER));
            Node b = cluster.node();
            a.run(self ->
                    assertThat(self.<Long>call(b.id(), EndsClosures.same(3))).isEqualTo(3L));
            a.close();
            assertThat(a.faults("internal error")).isZero();
        }
    }

    @Test
    void shouldLoseWhatAThreadSendsToAnAbsentNodeWithTheShortestConnectTimeout() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(builder -> builder.connectTimeout(Duration.ofMillis(1)));
            Node b = cluster.node();
            ProcessId absent = b.fork(self -> self.expect(Mail.Done.class));
            cluster.network().breakConnection(a.id(), b.id());
            a.send(absent, new Mail.Done());
            assertThat(a.deadLetters()).isEqualTo(1);
        }
    }
}
