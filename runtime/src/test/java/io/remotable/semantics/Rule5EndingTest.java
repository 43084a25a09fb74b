package io.remotable.semantics;

import static io.remotable.semantics.Notices.endAfter;
import static io.remotable.semantics.Notices.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Node;
import io.remotable.process.Closure;
import io.remotable.process.CodecException;
import io.remotable.process.DiedException;
import io.remotable.process.DiedNormal;
import io.remotable.process.DiedReason;
import io.remotable.process.MonitorRef;
import io.remotable.process.ProcessExitException;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessTerminationException;
import io.remotable.semantics.Cluster.Kind;
import io.remotable.semantics.Notices.Told;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(40)
class Rule5EndingTest {
    private static final DiedNormal NORMAL = new DiedNormal();

    @Test
    void rule_5_1_shouldEndNormallyWhenTheBodyReturns() {
        try (Cluster cluster = Cluster.inMemory()) {
            assertThat(endAfter(cluster.node(), self -> {}, (self, target) -> {}))
                    .isEqualTo(NORMAL);
        }
    }

    @Test
    void rule_5_1_shouldTellTheExceptionThatTheBodyThrew() {
        try (Cluster cluster = Cluster.inMemory()) {
            DiedReason reason = endAfter(
                    cluster.node(),
                    self -> {
                        throw new IllegalStateException("out of order");
                    },
                    (self, target) -> {});
            assertThat(reason).isInstanceOfSatisfying(DiedException.class, died -> {
                assertThat(died.type()).isEqualTo("java.lang.IllegalStateException");
                assertThat(died.message()).isEqualTo("out of order");
                assertThat(died.stackTrace()).contains("Rule5EndingTest");
            });
            assertThat(reason).hasToString("DiedException \"out of order\"");
        }
    }

    @Test
    void rule_5_1_shouldTellTheClassOfAnExceptionThatFailsToDescribeItself() {
        try (Cluster cluster = Cluster.inMemory()) {
            DiedReason reason = endAfter(
                    cluster.node(),
                    self -> {
                        throw new Jobs.Indescribable();
                    },
                    (self, target) -> {});
            assertThat(reason).isInstanceOfSatisfying(DiedException.class, died -> {
                assertThat(died.type()).isEqualTo(Jobs.Indescribable.class.getName());
                assertThat(died.message()).isEqualTo("Indescribable");
            });
        }
    }

    @Test
    void rule_5_1_shouldTellErrorsAndCheckedExceptionsToo() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            assertThat(endAfter(node, self -> assertThat(1).isEqualTo(2), (self, target) -> {}))
                    .isInstanceOf(DiedException.class);
            assertThat(textOf(endAfter(
                            node,
                            self -> {
                                throw new IOException("no disk");
                            },
                            (self, target) -> {})))
                    .isEqualTo("no disk");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_5_1_shouldShowTerminateAsItsException(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId target = cluster.node().fork(self -> {
                self.expect(Mail.Done.class);
                self.terminate();
            });
            DiedReason reason = a.call(self -> {
                MonitorRef ref = self.monitor(target);
                self.send(target, new Mail.Done());
                return Notices.reason(self, ref);
            });
            assertThat(reason).hasToString("DiedException \"ProcessTerminationException\"");
        }
    }

    @Test
    void rule_5_1_shouldLetTerminateBeCaughtLikeAnyException() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            node.run(self -> assertThatThrownBy(self::terminate)
                    .isInstanceOf(ProcessTerminationException.class)
                    .hasMessage("ProcessTerminationException"));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_5_2_shouldSayWhoExitedAndWhy(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId target = cluster.node().fork(self -> self.expect(Mail.Done.class));
            a.run(self -> {
                var ref = self.monitor(target);
                self.exit(target, "enough");
                assertThat(Notices.reason(self, ref))
                        .hasToString("DiedException \"exit-from=" + self.pid() + ",reason=enough\"");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_5_2_shouldSayWhoKilledAndWhy(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            ProcessId target = cluster.node().fork(self -> self.expect(Mail.Done.class));
            a.run(self -> {
                var ref = self.monitor(target);
                self.kill(target, "too old");
                assertThat(Notices.reason(self, ref))
                        .hasToString("DiedException \"killed-by=" + self.pid() + ",reason=too old\"");
            });
        }
    }

    @Test
    void rule_5_2_shouldShowNoTextForAReasonThatIsNoString() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            node.run(self -> {
                ProcessId target = self.spawnLocal(other -> other.expect(Mail.Done.class));
                var ref = self.monitor(target);
                self.exit(target, new Mail.Number(7));
                assertThat(textOf(Notices.reason(self, ref))).isEqualTo("exit-from=" + self.pid());
            });
        }
    }

    @Test
    void rule_5_2_shouldEndASleepingProcessForAReasonThatItsNodeCannotRead() {
        try (Cluster cluster = Cluster.inMemory()) {
            CountDownLatch inside = new CountDownLatch(1);
            ProcessId target = cluster.node(Mail.otherNumbers()).fork(self -> {
                inside.countDown();
                Thread.sleep(60_000);
            });
            cluster.node().run(self -> {
                MonitorRef ref = self.monitor(target);
                inside.await();
                self.exit(target, new Mail.Number(7));
                assertThat(textOf(Notices.reason(self, ref))).isEqualTo("exit-from=" + self.pid());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_5_2_shouldCatchAnExitByTheTypeOfItsReason(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Told<String> told = new Told<>();
            ProcessId target = cluster.node()
                    .fork(self -> told.tell(self.<Mail.Number, String>catchExit(
                            Mail.Number.class,
                            body -> {
                                told.tell("inside");
                                return body.expect(Mail.Text.class).value();
                            },
                            (from, reason) -> from + " " + reason.value())));
            assertThat(told.next()).isEqualTo("inside");
            String asker = cluster.node().call(self -> {
                self.exit(target, new Mail.Number(7));
                return self.pid().toString();
            });
            assertThat(told.next()).isEqualTo(asker + " 7");
        }
    }

    @Test
    void rule_5_2_shouldPassAnExitOfAnotherTypeThroughCatchExit() {
        try (Cluster cluster = Cluster.inMemory()) {
            DiedReason reason = endAfter(
                    cluster.node(),
                    self -> self.<Mail.Number, Object>catchExit(
                            Mail.Number.class, body -> body.expect(Mail.Text.class), (from, number) -> number),
                    (self, target) -> self.exit(target, "not a number"));
            assertThat(textOf(reason)).endsWith(",reason=not a number");
        }
    }

    @Test
    void rule_5_2_shouldChooseTheInnermostCatchExitThatFits() {
        try (Cluster cluster = Cluster.inMemory()) {
            String caught = cluster.node()
                    .call(self -> self.<Mail.Number, String>catchExit(
                            Mail.Number.class,
                            outer -> outer.<Mail.Text, String>catchExit(
                                    Mail.Text.class, inner -> inner.die(new Mail.Number(1)), (from, text) -> "inner"),
                            (from, number) -> "outer " + number.value()));
            assertThat(caught).isEqualTo("outer 1");
        }
    }

    @Test
    void rule_5_2_shouldEndNormallyAfterACaughtExit() {
        try (Cluster cluster = Cluster.inMemory()) {
            CountDownLatch inside = new CountDownLatch(1);
            DiedReason reason = endAfter(
                    cluster.node(),
                    self -> self.<String, Object>catchExit(
                            String.class,
                            body -> {
                                inside.countDown();
                                return body.expect(Mail.Text.class);
                            },
                            (from, text) -> text),
                    (self, target) -> {
                        inside.await();
                        self.exit(target, "enough");
                    });
            assertThat(reason).isEqualTo(NORMAL);
        }
    }

    @Test
    void rule_5_2_shouldCatchAnExitThatMetASleepingProcess() {
        try (Cluster cluster = Cluster.inMemory()) {
            CountDownLatch inside = new CountDownLatch(1);
            DiedReason reason = endAfter(
                    cluster.node(),
                    self -> self.<String, Object>catchExit(
                            String.class,
                            body -> {
                                inside.countDown();
                                Thread.sleep(60_000);
                                return "slept";
                            },
                            (from, text) -> text),
                    (self, target) -> {
                        inside.await();
                        self.exit(target, "wake up");
                    });
            assertThat(reason).isEqualTo(NORMAL);
        }
    }

    @Test
    void rule_5_2_shouldDieWithAReasonFromItself() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = cluster.node();
            assertThatThrownBy(() -> node.run(self -> self.die("bored")))
                    .isInstanceOfSatisfying(ProcessExitException.class, exit -> {
                        assertThat(exit).hasMessage("exit-from=" + exit.from() + ",reason=bored");
                        assertThat(exit.reason().unwrap(String.class)).contains("bored");
                    });
        }
    }

    @Test
    @NullUnmarked
    void rule_5_2_shouldNameAReasonThatIsNull() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                assertThatNullPointerException()
                        .isThrownBy(() -> self.exit(self.pid(), null))
                        .withMessage("reason");
                assertThatNullPointerException()
                        .isThrownBy(() -> self.die(null))
                        .withMessage("reason");
            });
        }
    }

    @Test
    void rule_5_2_shouldRefuseAReasonThatNestsTooDeep() {
        try (Cluster cluster = Cluster.inMemory()) {
            cluster.node().run(self -> {
                Closure<Void> deep = JobsClosures.nothing();
                for (int i = 0; i < 200_000; i++) {
                    deep = deep.then(JobsClosures.nothing());
                }
                Closure<Void> reason = deep;
                assertThatExceptionOfType(CodecException.class)
                        .isThrownBy(() -> self.exit(self.pid(), reason))
                        .withMessageContaining("nests too deep");
                assertThatExceptionOfType(CodecException.class)
                        .isThrownBy(() -> self.die(reason))
                        .withMessageContaining("nests too deep");
            });
        }
    }
}
