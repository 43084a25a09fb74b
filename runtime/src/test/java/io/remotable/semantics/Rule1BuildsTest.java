package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.remotable.codec.WireFormat;
import io.remotable.node.Inside;
import io.remotable.node.Node;
import io.remotable.process.Channel;
import io.remotable.process.Closure;
import io.remotable.process.DiedNormal;
import io.remotable.process.Message;
import io.remotable.process.MonitorRef;
import io.remotable.process.OtherLayoutException;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.RegisterReply;
import io.remotable.process.SendPort;
import io.remotable.semantics.Cluster.Kind;
import io.remotable.semantics.Notices.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 1.7 between two builds whose types have the same fields in another order: the bytes would decode. */
@Timeout(60)
@ExtendWith(Cluster.Report.class)
class Rule1BuildsTest {
    private static final String UNREADABLE = "unreadable message";

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

    /** What a process of the second build receives when one of the first sends it something, and then a text. */
    private static Object received(
            Cluster cluster, Node to, WireFormat format, BiConsumer<ProcessContext, ProcessId> send) {
        Node from = cluster.node(builder -> builder.remoteTable(first.table()).wireFormat(format));
        Told<Object> told = new Told<>();
        ProcessId target = to.fork(self -> {
            self.register("target", self.pid());
            told.tell("ready");
            told.tell(self.expect(Object.class));
        });
        told.next();
        from.run(self -> {
            send.accept(self, target);
            self.send(target, "text");
        });
        return told.next();
    }

    private static Node secondNode(Cluster cluster) {
        return cluster.node(second.table());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_1_7_shouldDropFieldsInAnotherOrderAndSayWhyOnce(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node node = secondNode(cluster);
            Told<String> sender = new Told<>();
            assertThat(received(cluster, node, WireFormat.COMPACT, (self, target) -> {
                        sender.tell(self.nodeId().toString());
                        self.send(target, first.value("transfer"));
                        self.send(target, first.value("transfer"));
                    }))
                    .isEqualTo("text");
            assertThat(node.faults(UNREADABLE)).isEqualTo(2);
            assertThat(node.faults("garbage")).isZero();
            String line = "dropped a builds.Trade$Transfer from " + sender.next()
                    + ": its build has other fields, or another order of them, in builds.Trade$Transfer. "
                    + "Run the same build on both nodes, or use WireFormat.SELF_DESCRIBING.";
            await().untilAsserted(() -> assertThat(cluster.log(node)).containsOnlyOnce(line));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"side", "order", "paired", "tree", "event"})
    void rule_1_7_shouldDropWhatDiffersInsideATypeToo(String value) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = secondNode(cluster);
            assertThat(received(
                            cluster, node, WireFormat.COMPACT, (self, target) -> self.send(target, first.value(value))))
                    .isEqualTo("text");
            assertThat(node.faults(UNREADABLE)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void rule_1_7_shouldReadTypesOfTheSameLayout(WireFormat format) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = secondNode(cluster);
            assertThat(received(cluster, node, format, (self, target) -> self.send(target, first.same("hello"))))
                    .isEqualTo(second.same("hello"));
            assertThat(node.faults(UNREADABLE)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"transfer", "side", "order", "paired", "tree", "event"})
    void rule_1_7_shouldReadFieldsInAnotherOrderByTheirNames(String value) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = secondNode(cluster);
            assertThat(received(
                            cluster,
                            node,
                            WireFormat.SELF_DESCRIBING,
                            (self, target) -> self.send(target, first.value(value))))
                    .isEqualTo(second.value(value));
        }
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void rule_1_7_shouldTreatWhatIsSentToANameTheSame(WireFormat format) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = secondNode(cluster);
            Object got = received(
                    cluster,
                    node,
                    format,
                    (self, target) -> self.nsendRemote(target.node(), "target", first.value("transfer")));
            assertThat(got).isEqualTo(format == WireFormat.COMPACT ? "text" : second.value("transfer"));
            assertThat(node.faults(UNREADABLE)).isEqualTo(format == WireFormat.COMPACT ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void rule_1_7_shouldTreatValuesForChannelsTheSame(WireFormat format) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = secondNode(cluster);
            Node from =
                    cluster.node(builder -> builder.remoteTable(first.table()).wireFormat(format));
            node.run(self -> {
                Channel<Object> channel = self.newChan(second.<Object>type("Transfer"));
                from.run(other -> {
                    SendPort<Object> port = channel.sendPort();
                    other.sendChan(port, first.value("transfer"));
                    other.send(self.pid(), "text");
                });
                assertThat(self.expect(String.class)).isEqualTo("text");
                boolean isRead = format == WireFormat.SELF_DESCRIBING;
                assertThat(self.receiveChanTimeout(channel.receivePort(), Duration.ZERO)
                                .isPresent())
                        .isEqualTo(isRead);
                assertThat(node.faults(UNREADABLE)).isEqualTo(isRead ? 0 : 1);
            });
        }
    }

    @Test
    void rule_1_7_shouldDropAMessageWithAClosureOfAnEntryPointThatDiffers() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = secondNode(cluster);
            Closure<Integer> pay = first.closure("pay", first.value("transfer"));
            assertThat(received(cluster, node, WireFormat.COMPACT, (self, target) -> self.send(target, first.job(pay))))
                    .isEqualTo("text");
            await().untilAsserted(() -> assertThat(cluster.log(node))
                    .contains(
                            "dropped a builds.Trade$Job from ",
                            "what builds.Trade#pay(builds.Trade$Transfer) takes or returns"));
            assertThat(node.faults(UNREADABLE)).isEqualTo(1);
        }
    }

    @Test
    void rule_1_7_shouldDropAMessageWithAValueOfAnyTypeThatDiffers() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = secondNode(cluster);
            Closure<Object> returning = Closure.returning(first.value("transfer"));
            assertThat(received(
                            cluster,
                            node,
                            WireFormat.COMPACT,
                            (self, target) -> self.send(target, first.job(returning))))
                    .isEqualTo("text");
            assertThat(node.faults(UNREADABLE)).isEqualTo(1);
        }
    }

    @Test
    void rule_1_7_shouldRunAClosureInAMessageWhenBothMeanTheSame() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = secondNode(cluster);
            Closure<Integer> work = first.closure("same", first.same("four"));
            Object got =
                    received(cluster, node, WireFormat.COMPACT, (self, target) -> self.send(target, first.job(work)));
            assertThat(got).isInstanceOf(second.type("Job"));
        }
    }

    @Test
    void rule_1_7_shouldNotUnwrapAMessageThatDiffersButPassItOn() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = secondNode(cluster);
            Told<Message> told = new Told<>();
            cluster.node(first.table()).run(self -> {
                ProcessId between = node.fork(other -> {
                    Message message = other.expect(Message.class);
                    told.tell(message);
                    other.forward(message, self.pid());
                });
                self.send(between, Message.wrap(first.value("transfer")));
                assertThatThrownBy(() -> told.next().unwrap(Object.class))
                        .isInstanceOf(OtherLayoutException.class)
                        .hasMessageContaining("builds.Trade$Transfer")
                        .hasMessageContaining("Run the same build on both nodes");
                assertThat(self.expect(Message.class).unwrap(Object.class)).contains(first.value("transfer"));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void rule_1_7_shouldNotUnwrapAMessageWithAClosureThatDiffers(WireFormat format) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = secondNode(cluster);
            Closure<Integer> pay = first.closure("pay", first.value("transfer"));
            Object got =
                    received(cluster, node, format, (self, target) -> self.send(target, Message.wrap(first.job(pay))));
            assertThatThrownBy(() -> ((Message) got).unwrap(Object.class)).isInstanceOf(OtherLayoutException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(WireFormat.class)
    void rule_1_7_shouldExitForAReasonThatDiffersWithoutReadingIt(WireFormat format) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = secondNode(cluster);
            CountDownLatch inside = new CountDownLatch(1);
            Told<Object> caught = new Told<>();
            ProcessId target = node.fork(self -> self.catchExit(
                    second.<Object>type("Transfer"),
                    body -> {
                        inside.countDown();
                        return body.expect(Mail.Done.class);
                    },
                    (from, reason) -> {
                        caught.tell(reason);
                        return "caught";
                    }));
            cluster.node(builder -> builder.remoteTable(first.table()).wireFormat(format))
                    .run(self -> {
                        MonitorRef ref = self.monitor(target);
                        inside.await();
                        self.exit(target, first.value("transfer"));
                        if (format == WireFormat.COMPACT) {
                            assertThat(Notices.textOf(Notices.reason(self, ref)))
                                    .isEqualTo("exit-from=" + self.pid());
                        } else {
                            assertThat(Notices.reason(self, ref)).isEqualTo(new DiedNormal());
                            assertThat(caught.next()).isEqualTo(second.value("transfer"));
                        }
                    });
            assertThat(node.faults(UNREADABLE)).isEqualTo(format == WireFormat.COMPACT ? 1 : 0);
        }
    }

    @Test
    void rule_1_7_shouldNameATypeThatOnlyTheOtherBuildHas() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = secondNode(cluster);
            assertThat(received(
                            cluster,
                            node,
                            WireFormat.COMPACT,
                            (self, target) -> self.send(target, first.value("only"))))
                    .isEqualTo("text");
            assertThat(node.faults("unknown type")).isEqualTo(1);
            await().until(() -> cluster.log(node).contains("dropped a builds.Trade$First from "));
        }
    }

    @Test
    void rule_1_7_shouldCompareAgainAfterContactWasLost() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node node = secondNode(cluster);
            Node from = cluster.node(first.table());
            node.run(self -> {
                for (int i = 1; i <= 3; i++) {
                    from.run(other -> {
                        other.send(self.pid(), first.value("transfer"));
                        other.send(self.pid(), first.same("text"));
                    });
                    assertThat(self.expect(Object.class)).isEqualTo(second.same("text"));
                    assertThat(node.faults(UNREADABLE)).isEqualTo(i);
                    cluster.loseContact(node, from);
                    cluster.network().heal(node.id(), from.id());
                }
            });
        }
    }

    @Test
    void rule_1_7_shouldCompareNothingBetweenEqualBuilds() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(first.table());
            Node b = cluster.node(first.table());
            a.run(self -> {
                self.registerRemoteAsync(b.id(), "me", self.pid());
                self.expect(RegisterReply.class);
            });
            assertThat(Inside.peers(a).connection(b.id()).otherBuild()).isNull();
            assertThat(Inside.peers(b).connection(a.id()).otherBuild()).isNull();
        }
    }
}
