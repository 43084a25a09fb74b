package io.remotable.samples.kv.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.samples.kv.Cluster;
import io.remotable.samples.kv.UnavailableException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(60)
@Execution(ExecutionMode.SAME_THREAD)
class StoreTest {
    private static final int KEYS = 200;

    private final Cluster cluster = new Cluster(1);

    @AfterEach
    void close() {
        cluster.close();
    }

    /** A store on some nodes, which others join. */
    private void use(List<NodeId> nodes, Duration deadline, BiConsumer<ProcessContext, Store> use) {
        Settings settings = new Settings(2, deadline, Duration.ofMillis(200), Duration.ofMillis(10));
        cluster.master().run(self -> {
            Store store = Store.createDB(self, nodes, searcher -> cluster.slaves(), settings);
            use.accept(self, store);
            store.end(self);
        });
    }

    private void use(List<NodeId> nodes, BiConsumer<ProcessContext, Store> use) {
        use(nodes, Duration.ofSeconds(20), use);
    }

    private static void fill(ProcessContext self, Store store) {
        for (int i = 0; i < KEYS; i++) {
            store.set(self, "key" + i, "value" + i);
        }
    }

    private static void assertFull(ProcessContext self, Store store) {
        for (int i = 0; i < KEYS; i++) {
            assertThat(store.get(self, "key" + i)).contains("value" + i);
        }
    }

    private static void awaitNodes(ProcessContext self, Store store, NodeId... nodes) {
        List<NodeId> expected = Arrays.stream(nodes).sorted().toList();
        Cluster.await(self, "the store is on " + expected, () -> {
            Status status = store.status(self);
            return status.settled() && status.nodes().equals(expected);
        });
    }

    @Test
    void shouldDoWithOneNode() {
        use(List.of(cluster.master().id()), (self, store) -> {
            fill(self, store);
            assertFull(self, store);
            assertThat(store.get(self, "none")).isEmpty();
        });
    }

    @Test
    void shouldTakeEmptyAndLongAndStrangeTexts() {
        String mebibyte = "ä".repeat(1 << 20);
        use(cluster.start(3), (self, store) -> {
            store.set(self, "", "of the empty key");
            store.set(self, "empty value", "");
            store.set(self, "long", mebibyte);
            store.set(self, "🌳\n\0", "\ud83d");
            assertThat(store.get(self, "")).contains("of the empty key");
            assertThat(store.get(self, "empty value")).contains("");
            assertThat(store.get(self, "long").orElseThrow().equals(mebibyte)).isTrue();
            assertThat(store.get(self, "🌳\n\0")).isPresent();
        });
    }

    @Test
    void shouldRefuseWhatIsTooLong() {
        use(
                cluster.start(1),
                (self, store) -> assertThatThrownBy(() -> store.set(self, "key", "x".repeat((16 << 20) + 1)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("store it in parts"));
    }

    @Test
    void shouldCopyAgainWhatWasLostSoThatTheNextMayDie() {
        List<NodeId> nodes = cluster.start(3);
        use(nodes, (self, store) -> {
            fill(self, store);
            store.set(self, "long", "x".repeat(1 << 20));
            cluster.crash(nodes.get(0));
            awaitNodes(self, store, nodes.get(1), nodes.get(2));
            cluster.crash(nodes.get(1));
            awaitNodes(self, store, nodes.get(2));
            assertFull(self, store);
            assertThat(store.get(self, "long").orElseThrow()).hasSize(1 << 20);
        });
    }

    @Test
    void shouldSurviveANodeThatVanishesWithoutAWord() {
        List<NodeId> nodes = cluster.start(3);
        use(nodes, (self, store) -> {
            fill(self, store);
            cluster.vanish(nodes.get(0));
            assertFull(self, store);
        });
    }

    @Test
    void lateNodesShouldJoinAndEarlyOnesLeave() {
        List<NodeId> early = cluster.start(2);
        use(early, (self, store) -> {
            fill(self, store);
            List<NodeId> late = cluster.start(3);
            awaitNodes(self, store, early.get(0), early.get(1), late.get(0), late.get(1), late.get(2));
            assertFull(self, store);
            assertThat(early).allMatch(node -> store.leave(self, node));
            awaitNodes(self, store, late.toArray(NodeId[]::new));
            early.forEach(cluster::crash);
            assertFull(self, store);
            assertThat(store.leave(self, early.getFirst())).isFalse();
        });
    }

    @Test
    void shouldSayWhenAllCopiesOfSomeKeysAreLost() {
        List<NodeId> nodes = cluster.start(3);
        use(nodes, (self, store) -> {
            fill(self, store);
            cluster.network().stall(nodes.get(2)); // so that nothing is copied in between
            cluster.crash(nodes.get(0));
            cluster.crash(nodes.get(1));
            cluster.network().resume(nodes.get(2));
            awaitNodes(self, store, nodes.get(2));
        });
        assertThat(cluster.log())
                .contains("all copies of some keys are lost: more nodes died at once than copies are kept");
    }

    @Test
    void shouldTellInsteadOfWaitingWhenNoNodeIsThere() {
        use(List.of(), (self, store) -> {
            assertThatThrownBy(() -> store.get(self, "key"))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("no node is left that could hold data: start one");
            NodeId node = cluster.start().id();
            awaitNodes(self, store, node);
            store.set(self, "key", "value");
            assertThat(store.get(self, "key")).contains("value");
        });
    }

    @Test
    void shouldTellWhoDoesNotAnswer() {
        NodeId node = cluster.start().id();
        use(List.of(node), Duration.ofMillis(500), (self, store) -> {
            awaitNodes(self, store, node);
            cluster.network().stall(node);
            assertThatThrownBy(() -> store.set(self, "key", "value"))
                    .isInstanceOfSatisfying(
                            UnavailableException.class,
                            e -> assertThat(e.isUnknown()).isTrue())
                    .hasMessageMatching("process pid://\\S+ does not answer");
            cluster.network().resume(node);
        });
    }
}
