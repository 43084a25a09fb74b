package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.remotable.node.Inside;
import io.remotable.node.Node;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.Closures;
import io.remotable.process.DidSpawn;
import io.remotable.process.OtherLayoutException;
import io.remotable.process.SpawnException;
import io.remotable.semantics.Cluster.Kind;
import io.remotable.table.EntryPoint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 4.2 between two builds whose types have the same fields in another order. */
@Timeout(60)
@ExtendWith(Cluster.Report.class)
class Rule4BuildsTest {
    private static final String FIX = "Run the same build on both nodes.";

    @TempDir
    static Path directory;

    private static Build first;
    private static Build second;

    @BeforeAll
    static void compile() {
        first = Build.first(directory);
        second = Build.second(directory);
    }

    @AfterAll
    static void release() throws Exception {
        first.close();
        second.close();
    }

    private static void waitUntilTold(Node a, Node b) {
        await().until(() -> Inside.peers(a).connection(b.id()).otherBuild().isTold());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_4_2_shouldRefuseAnEntryPointThatTakesOrReturnsOtherFields(Kind kind) {
        List<Closure<Object>> all = List.of(
                first.closure("pay", first.value("transfer")),
                first.closure("last"),
                Closure.returning(first.value("transfer")).bind(first.cp("pay")));
        try (Cluster cluster = kind.start()) {
            for (Closure<Object> closure : all) {
                Node a = cluster.node(first.table());
                Node b = cluster.node(second.table());
                a.run(self -> {
                    for (int i = 0; i < 2; i++) {
                        assertThatThrownBy(() -> self.call(b.id(), closure))
                                .isInstanceOf(SpawnException.class)
                                .hasMessageContaining("builds.Trade$Transfer")
                                .hasMessageEndingWith(FIX);
                        assertThatThrownBy(() -> self.spawn(b.id(), closure))
                                .isInstanceOf(SpawnException.class)
                                .hasMessageContaining("builds.Trade$Transfer")
                                .hasMessageEndingWith(FIX);
                        self.spawnAsync(b.id(), closure);
                        assertThat(self.expect(DidSpawn.class).process().localId())
                                .isZero();
                        waitUntilTold(a, b);
                    }
                    assertThatThrownBy(() -> self.call(b.id(), closure)).hasMessageContaining("builds.Trade#");
                });
                assertThat(Inside.processes(b)).isZero();
                assertThat(Inside.peers(a).connection(b.id()).isOpen()).isTrue();
            }
        }
    }

    @Test
    void rule_4_2_shouldRunAnEntryPointThatBothMeanTheSameBy() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node b = cluster.node(second.table());
            cluster.node(first.table()).run(self -> {
                for (int i = 0; i < 2; i++) {
                    Closure<Integer> same = first.closure("same", first.same("four"));
                    assertThat(self.<Integer>call(b.id(), same)).isEqualTo(4);
                }
            });
        }
    }

    @Test
    void rule_4_2_shouldRefuseAValueOfAnyTypeThatDiffers() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node b = cluster.node(second.table());
            cluster.node(first.table())
                    .run(self -> assertThatThrownBy(() -> self.call(b.id(), Closure.returning(first.value("transfer"))))
                            .isInstanceOf(SpawnException.class)
                            .hasMessageContaining("builds.Trade$Transfer")
                            .hasMessageEndingWith(FIX));
            assertThat(b.faults("unreadable message")).isEqualTo(1);
        }
    }

    @Test
    void rule_4_2_shouldRefuseAChannelWhoseElementsDiffer() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(first.table());
            Node b = cluster.node(second.table());
            ChannelClosure<Object> collect =
                    EntryPoint.channel(first.<Void>function("collect"), first.<Object>type("Transfer"));
            a.run(self -> {
                for (int i = 0; i < 2; i++) {
                    assertThatThrownBy(() -> self.spawnChannel(b.id(), collect))
                            .isInstanceOf(SpawnException.class)
                            .hasMessageContaining("builds.Trade$Transfer")
                            .hasMessageEndingWith(FIX);
                    waitUntilTold(a, b);
                }
            });
            assertThat(Inside.processes(b)).isZero();
        }
    }

    @Test
    void rule_4_2_shouldNotReadAResultOfAnyTypeThatDiffers() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(first.table());
            Node b = cluster.node(second.table());
            Closure<Object> result =
                    first.<Object>closure("sendingItself").then(Closures.expecting(first.<Object>type("Transfer")));
            a.run(self -> assertThatThrownBy(() -> self.call(b.id(), result))
                    .isInstanceOf(OtherLayoutException.class)
                    .hasMessageContaining("builds.Trade$Transfer"));
            assertThat(a.faults("unreadable message")).isEqualTo(1);
        }
    }
}
