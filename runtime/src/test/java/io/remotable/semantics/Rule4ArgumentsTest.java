package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remotable.node.Node;
import io.remotable.process.ChannelClosure;
import io.remotable.process.Closure;
import io.remotable.process.Closures;
import io.remotable.process.CodecException;
import io.remotable.process.DidSpawn;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules 1.5 and 4.5: whose the arguments of a closure are. */
@NullUnmarked
@Timeout(60)
@ExtendWith(Cluster.Report.class)
class Rule4ArgumentsTest {
    @FunctionalInterface
    private interface Check {
        void on(ProcessContext self, NodeId where) throws Exception;
    }

    private static void hereAndThere(Cluster.Kind kind, Check check) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> check.on(self, a.id()));
            a.run(self -> check.on(self, b.id()));
        }
    }

    private static long told(ProcessContext self) {
        return self.expect(Mail.Number.class).value();
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_5_shouldGiveEachCallArgumentsOfItsOwn(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            Closure<Long> closure = JobsClosures.bump(new byte[] {1});
            assertThat(self.<Long>call(self.nodeId(), closure)).isEqualTo(2);
            assertThat(self.<Long>call(self.nodeId(), closure)).isEqualTo(2);
            assertThat(self.<Long>call(where, closure)).isEqualTo(2);
        });
    }

    @Test
    void rule_4_5_shouldGiveEachRunArgumentsOfItsOwn() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                Closure<Long> closure = JobsClosures.bump(new byte[] {1}).then(JobsClosures.bump(new byte[] {5}));
                assertThat(self.<Long>run(closure)).isEqualTo(6);
                assertThat(self.<Long>run(closure)).isEqualTo(6);
                assertThat(closure.run(self)).isEqualTo(6);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_5_shouldGiveEachSpawnedProcessArgumentsOfItsOwn(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            Closure<Void> closure = JobsClosures.bumping(new byte[] {1}, self.pid());
            self.spawn(self.nodeId(), closure);
            assertThat(told(self)).isEqualTo(2);
            self.spawnAsync(self.nodeId(), closure);
            self.expect(DidSpawn.class);
            assertThat(told(self)).isEqualTo(2);
            self.spawnMonitor(where, closure);
            assertThat(told(self)).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_5_shouldGiveEachChannelServerArgumentsOfItsOwn(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            ChannelClosure<Mail.Done> closure = JobsClosures.bumpingChannel(new byte[] {1}, self.pid());
            self.spawnChannel(self.nodeId(), closure);
            assertThat(told(self)).isEqualTo(2);
            self.spawnChannel(where, closure);
            assertThat(told(self)).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_5_shouldLeaveTheCallersArgumentAlone(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            byte[] mine = {1};
            Closure<Long> closure = JobsClosures.bump.apply(mine);
            assertThat(self.<Long>call(where, closure)).isEqualTo(2);
            assertThat(mine).containsExactly(1);
            mine[0] = 7;
            assertThat(self.<Long>call(where, closure)).isEqualTo(2);
        });
    }

    @Test
    void rule_4_5_shouldHideLaterChangesOfAMessageToSend() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                Mail.Blob blob = new Mail.Blob(new byte[] {1});
                Closure<Void> closure = Closures.<Mail.Blob>sendTo(self.pid()).apply(blob);
                blob.bytes()[0] = 9;
                self.run(closure);
                self.expect(Mail.Blob.class).bytes()[0] = 9;
                self.spawn(self.nodeId(), closure);
                assertThat(self.expect(Mail.Blob.class).bytes()).containsExactly(1);
            });
        }
    }

    @Test
    void rule_4_5_shouldReturnAValueOfItsOwnAtEachRun() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                byte[] mine = {1};
                Closure<byte[]> closure = Closure.returning(mine);
                mine[0] = 9;
                byte[] returned = self.run(closure);
                assertThat(returned).containsExactly(1);
                returned[0] = 9;
                assertThat(self.run(closure)).containsExactly(1);
                assertThat(self.<Object>run(Closure.returning(null))).isNull();
            });
        }
    }

    @Test
    void rule_4_5_shouldRefuseNullWhereAnArgumentIsApplied() {
        assertThatExceptionOfType(CodecException.class)
                .isThrownBy(() -> JobsClosures.bump.apply(null))
                .withMessage("argument 1 of io.remotable.semantics.Jobs#bump(byte[]) is null, and null does not travel."
                        + " Make the parameter an Optional.");
    }

    @Test
    void rule_1_5_shouldHandOverImmutableArgumentsByReference() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                Mail.Numbers numbers = new Mail.Numbers(List.of(1L, 2L));
                Closure<Mail.Numbers> applied = JobsClosures.same(numbers);
                Closure<Mail.Numbers> bound = Closure.returning(numbers).bind(JobsClosures.same);
                assertThat(self.run(applied)).isSameAs(numbers);
                assertThat(self.run(bound)).isSameAs(numbers);
                assertThat(self.call(self.nodeId(), applied)).isSameAs(numbers);
                assertThat(self.call(self.nodeId(), bound)).isSameAs(numbers);
            });
        }
    }

    @Test
    void rule_1_5_shouldHandOverAClosureOfImmutableArgumentsByReference() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                Closure<Long> closure = JobsClosures.twice(
                                JobsClosures.square(2).bind(JobsClosures.square))
                        .then(Closure.returning(4L));
                self.send(self.pid(), closure);
                assertThat(self.expect(Closure.class)).isSameAs(closure);
            });
        }
    }
}
