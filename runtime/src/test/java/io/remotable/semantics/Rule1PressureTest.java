package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.remotable.node.Node;
import io.remotable.process.DiedException;
import io.remotable.process.DiedNormal;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule 1.4. */
@Timeout(40)
@ExtendWith(Cluster.Report.class)
class Rule1PressureTest {
    private static final int MESSAGES = 1_000;
    private static final int BYTES = 16_000;
    private static final int SENDERS = 30;

    /** Nodes that take a hanging peer for alive for long. */
    private static Node patient(Cluster cluster) {
        return cluster.node(builder -> builder.failureDetection(Duration.ofMinutes(5)));
    }

    private static ProcessId counting(Node node, AtomicInteger received) {
        return node.fork(self -> {
            while (true) {
                self.expect(Mail.Blob.class);
                received.incrementAndGet();
            }
        });
    }

    private static ProcessId flooding(Node node, ProcessId to, AtomicInteger sent) {
        return node.fork(self -> {
            self.expect(Mail.Done.class);
            for (int i = 0; i < MESSAGES; i++) {
                self.send(to, new Mail.Blob(new byte[BYTES]));
                sent.incrementAndGet();
            }
        });
    }

    /** Makes contact, so that the flood meets a peer that hangs and not one that is not there. */
    private static void meet(Node a, Node b) {
        ProcessId echo = b.fork(Jobs::echo);
        a.run(self -> roundTrips(self, echo, 1));
    }

    private static void roundTrips(ProcessContext self, ProcessId echo, int count) {
        for (int i = 0; i < count; i++) {
            self.send(echo, new Mail.Ping(self.pid()));
            self.expect(Mail.Pong.class);
        }
    }

    /** Waits until a counter rests. */
    private static void awaitRest(AtomicInteger counter) {
        await().pollInterval(Duration.ofMillis(20)).until(counter::get, new Resting());
    }

    private static final class Resting extends BaseMatcher<Integer> {
        private Object before = -1;
        private int rests;

        @Override
        public boolean matches(Object now) {
            rests = now.equals(before) && !now.equals(0) ? rests + 1 : 0;
            before = now;
            return rests >= 5;
        }

        @Override
        public void describeTo(Description description) {
            description.appendText("resting");
        }
    }

    @Test
    void rule_1_4_shouldParkTheSenderAndGoOnWhenThePeerDoes() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = patient(cluster);
            Node b = patient(cluster);
            AtomicInteger received = new AtomicInteger();
            AtomicInteger sent = new AtomicInteger();
            ProcessId flooding = flooding(a, counting(b, received), sent);
            meet(a, b);
            cluster.network().stall(b.id());
            a.send(flooding, new Mail.Done());
            awaitRest(sent);
            assertThat(sent.get()).isLessThan(MESSAGES);
            cluster.network().resume(b.id());
            await().until(() -> received.get() == MESSAGES);
            assertThat(a.deadLetters()).isZero();
        }
    }

    @Test
    void rule_1_4_shouldStopNobodyElse() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = patient(cluster);
            Node b = patient(cluster);
            Node c = patient(cluster);
            AtomicInteger sent = new AtomicInteger();
            ProcessId flooding = flooding(a, counting(b, new AtomicInteger()), sent);
            ProcessId echoThere = c.fork(Jobs::echo);
            ProcessId echoHere = a.fork(Jobs::echo);
            meet(a, b);
            cluster.network().stall(b.id());
            a.send(flooding, new Mail.Done());
            awaitRest(sent);
            a.run(self -> {
                roundTrips(self, echoHere, 100);
                roundTrips(self, echoThere, 100);
                ProcessId spawned = self.spawn(c.id(), JobsClosures.echo());
                roundTrips(self, spawned, 1);
            });
            c.run(self -> {
                roundTrips(self, echoHere, 100);
                assertThat(self.<Long>call(a.id(), JobsClosures.square(5))).isEqualTo(25);
                self.monitor(flooding);
                self.kill(flooding, "enough");
                assertThat(self.expect(ProcessMonitorNotification.class).reason())
                        .isInstanceOf(DiedException.class);
            });
        }
    }

    @Test
    void rule_1_4_shouldLetEverySenderGoOnWhenThereIsRoomAgain() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = patient(cluster);
            Node b = patient(cluster);
            AtomicInteger received = new AtomicInteger();
            ProcessId sink = counting(b, received);
            meet(a, b);
            cluster.network().stall(b.id());
            AtomicInteger sent = new AtomicInteger();
            for (int i = 0; i < SENDERS; i++) {
                a.send(flooding(a, sink, sent), new Mail.Done());
            }
            awaitRest(sent);
            cluster.network().resume(b.id());
            await().until(() -> received.get() == SENDERS * MESSAGES);
            assertThat(a.deadLetters()).isZero();
        }
    }

    @Test
    void rule_1_4_shouldReleaseSendersWhenThePeerIsDeclaredDead() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(builder -> builder.failureDetection(Duration.ofMillis(500)));
            Node b = patient(cluster);
            AtomicInteger sent = new AtomicInteger();
            ProcessId flooding = flooding(a, counting(b, new AtomicInteger()), sent);
            meet(a, b);
            cluster.network().stall(b.id());
            a.run(self -> {
                self.monitor(flooding);
                self.send(flooding, new Mail.Done());
                assertThat(self.expect(ProcessMonitorNotification.class).reason())
                        .isEqualTo(new DiedNormal());
            });
            assertThat(sent).hasValue(MESSAGES);
            assertThat(a.deadLetters()).isPositive();
        }
    }

    @Test
    void rule_1_4_shouldLetAKillReachEverySenderThatWaits() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = patient(cluster);
            Node b = patient(cluster);
            ProcessId sink = counting(b, new AtomicInteger());
            meet(a, b);
            cluster.network().stall(b.id());
            a.run(self -> {
                List<ProcessId> senders = IntStream.range(0, 8)
                        .mapToObj(i -> self.spawnLocal(other -> {
                            other.send(self.pid(), new Mail.Done());
                            other.send(sink, new Mail.Blob(new byte[4_000_000]));
                        }))
                        .toList();
                senders.forEach(sender -> self.expect(Mail.Done.class));
                senders.forEach(self::monitor);
                for (ProcessId sender : senders.reversed()) {
                    self.kill(sender, "enough");
                    assertThat(self.expect(ProcessMonitorNotification.class).process())
                            .isEqualTo(sender);
                }
            });
        }
    }
}
