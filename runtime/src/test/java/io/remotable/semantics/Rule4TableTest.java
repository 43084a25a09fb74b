package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Inside;
import io.remotable.node.Node;
import io.remotable.process.Closure;
import io.remotable.process.Closures;
import io.remotable.process.ProcessId;
import io.remotable.process.SpawnException;
import io.remotable.table.RemoteTable;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 4.2 between nodes whose tables differ. */
@Timeout(20)
@ExtendWith(Cluster.Report.class)
class Rule4TableTest {
    private static RemoteTable messagesOnly() {
        return RemoteTable.builder()
                .codec(Mail_NumberCodec.INSTANCE)
                .codec(Mail_PingCodec.INSTANCE)
                .build();
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_2_shouldNameTheEntryPointThatIsLacking(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node(messagesOnly());
            List<Closure<Long>> all = List.of(
                    JobsClosures.square(2),
                    Closure.<Long>returning(2L).bind(JobsClosures.square),
                    JobsClosures.twice(Closure.returning(1L)));
            a.run(self -> {
                for (int i = 0; i < 2; i++) {
                    for (Closure<Long> closure : all) {
                        assertThatThrownBy(() -> self.spawn(b.id(), closure))
                                .isInstanceOf(SpawnException.class)
                                .hasMessageContaining("Jobs#");
                        assertThatThrownBy(() -> self.call(b.id(), closure))
                                .isInstanceOf(SpawnException.class)
                                .hasMessageContaining("Jobs#");
                    }
                    assertThatThrownBy(() -> self.spawnChannel(b.id(), JobsClosures.collecting(self.pid())))
                            .isInstanceOf(SpawnException.class)
                            .hasMessageContaining("Jobs#collecting");
                    Awaitility.await()
                            .until(() -> Inside.peers(a)
                                    .connection(b.id())
                                    .otherBuild()
                                    .isTold());
                }
            });
            assertThat(Inside.processes(b)).isZero();
            assertThat(Inside.peers(a).connection(b.id()).isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_2_shouldRunWhatBothKnow(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node(messagesOnly());
            a.run(self -> {
                assertThat(self.<Long>call(b.id(), Closure.returning(5L))).isEqualTo(5);
                Awaitility.await()
                        .until(() ->
                                Inside.peers(a).connection(b.id()).otherBuild().isTold());
                assertThat(self.<Long>call(b.id(), Closure.returning(6L))).isEqualTo(6);
                ProcessId relay = self.spawn(b.id(), Closures.relay(self.pid()));
                self.send(relay, new Mail.Number(3));
                assertThat(self.expect(Mail.Number.class).value()).isEqualTo(3);
            });
        }
    }
}
