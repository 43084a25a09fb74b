package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Node;
import io.remotable.process.CP;
import io.remotable.process.Closure;
import io.remotable.process.Closures;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.RemoteCallException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 4.5. */
@Timeout(20)
@ExtendWith(Cluster.Report.class)
class Rule4ClosuresTest {
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

    private static void assertResult(ProcessContext self, NodeId where, Closure<Long> closure, long expected) {
        assertThat(self.call(where, closure)).isEqualTo(expected);
        assertThat(self.run(closure)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_5_shouldNest(Cluster.Kind kind) {
        hereAndThere(
                kind,
                (self, where) ->
                        assertResult(self, where, JobsClosures.twice(JobsClosures.twice(JobsClosures.sum(1, 2))), 12));
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_5_shouldBind(Cluster.Kind kind) {
        hereAndThere(
                kind,
                (self, where) -> assertResult(
                        self,
                        where,
                        JobsClosures.sum(1, 2).bind(JobsClosures.square).bind(JobsClosures.square),
                        81));
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_5_shouldRunOneThenTheOther(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            Closure<Long> closure = JobsClosures.telling(self.pid(), 5).then(JobsClosures.square(4));
            assertThat(self.call(where, closure)).isEqualTo(16);
            assertThat(self.expect(Mail.Number.class).value()).isEqualTo(5);
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_5_shouldReturnAValueAsItIs(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            assertResult(self, where, Closure.returning(5L), 5);
            assertResult(self, where, Closure.<Long>returning(5L).bind(JobsClosures.square), 25);
            assertThat(self.call(where, Closure.returning(new Mail.Text("a")))).isEqualTo(new Mail.Text("a"));
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_5_shouldComposeFunctions(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            CP<Long, Long> composed = JobsClosures.square.compose(CP.<Long>id()).compose(JobsClosures.square);
            assertResult(self, where, composed.apply(3L), 81);
            assertResult(self, where, CP.<Long>id().apply(3L), 3);
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_5_shouldOfferTheSystemsOwnClosures(Cluster.Kind kind) {
        hereAndThere(kind, (self, where) -> {
            self.call(where, JobsClosures.square(3).bind(Closures.sendTo(self.pid())));
            assertThat(self.expect(Long.class)).isEqualTo(9);
            ProcessId echo =
                    self.spawn(where, Closures.expecting(Mail.Number.class).bind(Closures.sendTo(self.pid())));
            self.send(echo, new Mail.Number(8));
            assertThat(self.expect(Mail.Number.class).value()).isEqualTo(8);
        });
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_5_shouldTravelInMessages(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId worker = b.fork(self -> {
                Mail.Job job = self.expect(Mail.Job.class);
                self.send(job.answerTo(), new Mail.Number(self.run(job.work())));
            });
            a.run(self -> {
                self.send(worker, new Mail.Job(JobsClosures.twice(JobsClosures.square(3)), self.pid()));
                assertThat(self.expect(Mail.Number.class).value()).isEqualTo(18);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_5_shouldFailAsTheInnerClosureFails(Cluster.Kind kind) {
        hereAndThere(
                kind,
                (self, where) -> assertThatThrownBy(() -> self.call(
                                where, JobsClosures.failingCall("inner").bind(JobsClosures.square)))
                        .isInstanceOf(RemoteCallException.class)
                        .hasMessageContaining("inner"));
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_4_5_shouldComputeFibonacciOverFourNodes(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node master = cluster.node();
            List<NodeId> workers =
                    IntStream.range(0, 3).mapToObj(i -> cluster.node().id()).toList();
            List<NodeId> all = IntStream.range(0, 4)
                    .mapToObj(i -> i == 0 ? master.id() : workers.get(i - 1))
                    .toList();
            long fib = master.call(self -> self.run(JobsClosures.fib(10, all)));
            assertThat(fib).isEqualTo(55);
        }
    }
}
