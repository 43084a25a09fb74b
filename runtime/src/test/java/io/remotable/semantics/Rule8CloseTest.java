package io.remotable.semantics;

import static io.remotable.semantics.Notices.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Node;
import io.remotable.process.DiedNodeDown;
import io.remotable.process.NodeClosedException;
import io.remotable.process.NodeMonitorNotification;
import io.remotable.process.ProcessId;
import io.remotable.process.RemotableException;
import io.remotable.semantics.Cluster.Kind;
import io.remotable.semantics.Notices.Told;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class Rule8CloseTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_1_shouldKeepNodesOfOneJvmApart(Kind kind) {
        try (Cluster cluster = kind.start()) {
            List<Node> nodes = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                nodes.add(cluster.node());
            }
            nodes.getFirst()
                    .run(self -> self.register("name", self.whereis("logger").orElseThrow()));
            for (Node node : nodes.subList(1, 5)) {
                node.run(self -> {
                    assertThat(self.whereis("name")).isEmpty();
                    for (Node other : nodes) {
                        assertThat(self.<Long>call(other.id(), EndsClosures.same(3)))
                                .isEqualTo(3L);
                    }
                });
            }
            nodes.get(1).close();
            nodes.get(2)
                    .run(self -> assertThat(self.<Long>call(nodes.get(3).id(), EndsClosures.same(4)))
                            .isEqualTo(4L));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_1_shouldNotShareMutableValuesBetweenNodes(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            Told<Mail.Blob> told = new Told<>();
            ProcessId target = b.fork(self -> told.tell(self.expect(Mail.Blob.class)));
            Mail.Blob blob = new Mail.Blob(new byte[] {1});
            a.send(target, blob);
            assertThat(told.next().bytes()).isNotSameAs(blob.bytes()).containsExactly(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_2_shouldTellThePeers(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                self.monitor(b.id());
                b.close();
                assertThat(self.expect(NodeMonitorNotification.class).reason()).isEqualTo(new DiedNodeDown());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_2_shouldEndTheProcessesAndWaitForTheirCleanup(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node node = cluster.node();
            Told<String> told = new Told<>();
            CountDownLatch begun = new CountDownLatch(20);
            for (int i = 0; i < 10; i++) {
                node.fork(self -> {
                    try {
                        begun.countDown();
                        self.expect(Mail.Done.class);
                    } finally {
                        told.tell("cleaned up");
                    }
                });
                node.fork(self -> {
                    try {
                        begun.countDown();
                        Thread.sleep(3_600_000);
                    } finally {
                        told.tell("cleaned up");
                    }
                });
            }
            awaitLatch(begun);
            node.close();
            assertThat(told.size()).isEqualTo(20);
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        soon().until(() -> latch.getCount() == 0);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_2_shouldReleaseThreadsAndFiles(Kind kind) throws IOException {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self ->
                    assertThat(self.<Long>call(b.id(), EndsClosures.same(1))).isEqualTo(1L));
            int port = a.id().port();
            a.close();
            b.close();
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getName().equals("remotable-" + port));
            assertThat(driverDirectories()).isEmpty();
        }
    }

    private static List<Path> driverDirectories() throws IOException {
        List<Path> found = new ArrayList<>();
        Path memory = Path.of("/dev/shm");
        if (Files.isDirectory(memory)) {
            String ours = "remotable-" + ProcessHandle.current().pid() + "-*";
            try (DirectoryStream<Path> all = Files.newDirectoryStream(memory, ours)) {
                all.forEach(found::add);
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_2_shouldTakeASecondCloseForNothing(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node node = cluster.node();
            node.close();
            node.close();
            assertThat(node.toString()).endsWith("(closed)");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_2_shouldHaveASecondCloseWaitForTheFirst(Kind kind) throws InterruptedException {
        try (Cluster cluster = kind.start()) {
            Node node = cluster.node();
            AtomicBoolean cleanedUp = new AtomicBoolean();
            Told<Boolean> seenBySecond = new Told<>();
            Thread second = Thread.ofPlatform().unstarted(() -> {
                node.close();
                seenBySecond.tell(cleanedUp.get());
            });
            CountDownLatch begun = new CountDownLatch(1);
            node.fork(self -> {
                try {
                    begun.countDown();
                    self.expect(Mail.Done.class);
                } finally {
                    second.start();
                    yieldUntil(() -> second.getState() == Thread.State.WAITING || !second.isAlive());
                    cleanedUp.set(true);
                }
            });
            begun.await();
            node.close();
            assertThat(seenBySecond.next()).isTrue();
        }
    }

    private static void yieldUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.yield();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_2_shouldNotHaveAProcessWaitForWhoWaitsForIt(Kind kind) throws InterruptedException {
        try (Cluster cluster = kind.start()) {
            Node node = cluster.node(builder -> builder.closeTimeout(ChronoUnit.FOREVER.getDuration()));
            Told<String> told = new Told<>();
            CountDownLatch begun = new CountDownLatch(1);
            node.fork(self -> {
                try {
                    begun.countDown();
                    self.expect(Mail.Done.class);
                } finally {
                    node.close();
                    told.tell("went on");
                }
            });
            begun.await();
            node.close();
            assertThat(told.next()).isEqualTo("went on");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_2_shouldCloseFromAProcessOfItsOwn(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node node = cluster.node();
            Told<String> told = new Told<>();
            node.fork(self -> {
                node.close();
                told.tell("closed");
            });
            assertThat(told.next()).isEqualTo("closed");
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread ->
                            thread.getName().equals("remotable-" + node.id().port()));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_2_shouldCloseFromAnInterruptedThread(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node node = cluster.node();
            Thread.currentThread().interrupt();
            node.close();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread ->
                            thread.getName().equals("remotable-" + node.id().port()));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_2_shouldCloseWhileOthersSendAndSpawn(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            AtomicBoolean stop = new AtomicBoolean();
            CountDownLatch busy = new CountDownLatch(3);
            ProcessId sink = b.fork(self -> {
                while (true) {
                    self.expect(Mail.Number.class);
                }
            });
            a.fork(self -> {
                for (long i = 0; !stop.get(); i++) {
                    self.send(sink, new Mail.Number(i));
                    busy.countDown();
                }
            });
            a.fork(self -> {
                while (!stop.get()) {
                    self.spawn(b.id(), EndsClosures.untilDone());
                    busy.countDown();
                }
            });
            Thread outside = Thread.startVirtualThread(() -> {
                while (!stop.get()) {
                    try {
                        b.send(sink, new Mail.Number(1));
                    } catch (NodeClosedException closed) {
                        return;
                    }
                }
            });
            awaitLatch(busy);
            b.close();
            stop.set(true);
            soon().until(() -> !outside.isAlive());
            assertThat(cluster.log(b)).doesNotContain("internal error");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_2_shouldRefuseAClosedNode(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node node = cluster.node();
            ProcessId process = node.fork(self -> self.expect(Mail.Done.class));
            node.close();
            assertThatThrownBy(() -> node.fork(self -> {})).isInstanceOf(NodeClosedException.class);
            assertThatThrownBy(() -> node.run(self -> {})).isInstanceOf(NodeClosedException.class);
            assertThatThrownBy(() -> node.call(self -> 1)).isInstanceOf(NodeClosedException.class);
            assertThatThrownBy(() -> node.send(process, new Mail.Done()))
                    .isInstanceOf(NodeClosedException.class)
                    .hasMessageContaining("is closed");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_2_shouldEndWhoeverWaitsInRunWhenTheNodeCloses(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node node = cluster.node();
            CountDownLatch begun = new CountDownLatch(1);
            Told<RemotableException> told = new Told<>();
            Thread.startVirtualThread(() -> {
                try {
                    node.run(self -> {
                        begun.countDown();
                        self.expect(Mail.Done.class);
                    });
                } catch (RemotableException ended) {
                    told.tell(ended);
                }
            });
            awaitLatch(begun);
            node.close();
            assertThat(told.next()).hasMessageContaining("the node closes");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rule_8_3_shouldStartAgainOnTheSamePort(Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node first = cluster.node();
            int port = first.id().port();
            first.close();
            Node second = cluster.node(builder -> builder.port(port));
            assertThat(second.id().port()).isEqualTo(port);
            Node other = cluster.node();
            other.run(self -> assertThat(self.<Long>call(second.id(), EndsClosures.same(2)))
                    .isEqualTo(2L));
        }
    }
}
