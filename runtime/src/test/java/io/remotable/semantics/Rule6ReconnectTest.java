package io.remotable.semantics;

import static io.remotable.semantics.Notices.LONG;
import static io.remotable.semantics.Notices.reason;
import static io.remotable.semantics.Notices.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Inside;
import io.remotable.node.Node;
import io.remotable.process.DiedDisconnect;
import io.remotable.process.DiedNormal;
import io.remotable.process.Match;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeId;
import io.remotable.process.NodeMonitorNotification;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.ReceivePort;
import io.remotable.process.SendPort;
import io.remotable.semantics.Notices.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where contact is broken, so in memory only. */
@Timeout(60)
class Rule6ReconnectTest {
    private final Cluster cluster = Cluster.inMemory();
    private final Node a = cluster.node();
    private final Node b = cluster.node();
    private final Told<Long> told = new Told<>();
    private final ProcessId target = b.fork(self -> {
        while (true) {
            told.tell(self.expect(Mail.Number.class).value());
        }
    });

    @AfterEach
    void close() {
        cluster.close();
    }

    private void cutAndHeal(ProcessContext self) {
        self.monitor(b.id());
        cluster.network().breakConnection(a.id(), b.id());
        assertThat(self.expect(NodeMonitorNotification.class).node()).isEqualTo(b.id());
        cluster.network().heal(a.id(), b.id());
    }

    private void number(ProcessContext self, long value) {
        self.send(target, new Mail.Number(value));
    }

    private void established(ProcessContext self) {
        number(self, 1);
        assertThat(told.next()).isEqualTo(1);
    }

    @Test
    void rule_1_2_shouldLoseContactWhenAMessageCannotBeTakenInForWantOfMemory() {
        a.run(self -> {
            self.monitor(target);
            established(self);
            self.send(target, new Mail.Heavy(1));
            number(self, 2);
            assertThat(self.expect(ProcessMonitorNotification.class).reason()).isEqualTo(new DiedDisconnect());
            self.reconnect(target);
            number(self, 3);
            assertThat(told.next()).isEqualTo(3);
        });
        assertThat(b.faults("internal error")).isEqualTo(1);
    }

    @Test
    void rule_6_5_shouldLoseMessagesOfAVoidPairUntilReconnect() {
        a.run(self -> {
            established(self);
            cutAndHeal(self);
            number(self, 2);
            self.reconnect(target);
            number(self, 3);
            assertThat(told.next()).isEqualTo(3);
        });
    }

    @Test
    void rule_6_5_shouldKeepAPairVoidThoughContactIsBack() {
        a.run(self -> {
            established(self);
            cutAndHeal(self);
            self.usend(target, new Mail.Number(10));
            assertThat(told.next()).isEqualTo(10);
            number(self, 2);
            self.usend(target, new Mail.Number(11));
            assertThat(told.next()).isEqualTo(11);
            assertThat(a.deadLetters()).isEqualTo(1);
        });
    }

    @Test
    void rule_6_5_shouldReconnectByItselfForUsend() {
        a.run(self -> {
            cutAndHeal(self);
            self.usend(target, new Mail.Number(5));
            assertThat(told.next()).isEqualTo(5);
        });
    }

    @Test
    void rule_6_5_shouldLetPairsThatWereNotUsedBeforeWork() {
        a.run(self -> {
            self.usend(target, new Mail.Number(0));
            assertThat(told.next()).isZero();
            cutAndHeal(self);
            number(self, 1);
            assertThat(told.next()).isEqualTo(1);
        });
    }

    @Test
    void rule_6_5_shouldLetOtherSendersWorkAfterOneLostItsPair() {
        a.run(self -> {
            established(self);
            cutAndHeal(self);
            number(self, 2);
            self.spawnLocal(other -> number(other, 3));
            assertThat(told.next()).isEqualTo(3);
        });
    }

    @Test
    void rule_6_5_shouldKnowWhichOfThousandsOfPairsAreVoid() {
        List<ProcessId> receivers = Stream.generate(() -> b.fork(Rule6ReconnectTest::answering))
                .limit(3_000)
                .toList();
        List<ProcessId> reconnected = receivers.subList(500, 2_500);
        a.run(self -> {
            assertThat(thoseWhoAnswer(self, receivers)).containsExactlyInAnyOrderElementsOf(receivers);
            cutAndHeal(self);
            assertThat(thoseWhoAnswer(self, receivers)).isEmpty();
            reconnected.forEach(self::reconnect);
            assertThat(thoseWhoAnswer(self, receivers)).containsExactlyInAnyOrderElementsOf(reconnected);
            cutAndHeal(self);
            assertThat(thoseWhoAnswer(self, receivers)).isEmpty();
            ProcessId fresh = b.fork(Rule6ReconnectTest::answering);
            assertThat(thoseWhoAnswer(self, List.of(fresh))).containsExactly(fresh);
        });
    }

    /** Answers whatever becomes of its own pairs: a ping with a pong, and a pong, which comes beside all pairs, with done. */
    private static void answering(ProcessContext self) {
        while (true) {
            self.receiveWait(
                    Match.match(Mail.Ping.class, ping -> {
                        self.usend(ping.from(), new Mail.Pong(self.pid()));
                        return true;
                    }),
                    Match.match(Mail.Pong.class, pong -> {
                        self.usend(pong.from(), new Mail.Done());
                        return true;
                    }));
        }
    }

    private static List<ProcessId> thoseWhoAnswer(ProcessContext self, List<ProcessId> receivers) {
        for (ProcessId receiver : receivers) {
            self.send(receiver, new Mail.Ping(self.pid()));
            self.usend(receiver, new Mail.Pong(self.pid()));
        }
        receivers.forEach(receiver -> self.expect(Mail.Done.class));
        return Stream.generate(() -> self.expectTimeout(Mail.Pong.class, Duration.ZERO))
                .takeWhile(Optional::isPresent)
                .map(pong -> pong.orElseThrow().from())
                .toList();
    }

    @Test
    void rule_6_5_shouldVoidPairsWithChannelsToo() {
        Told<SendPort<Mail.Number>> ports = new Told<>();
        b.fork(self -> {
            var channel = self.newChan(Mail.Number.class);
            ports.tell(channel.sendPort());
            tellAll(self, channel.receivePort());
        });
        SendPort<Mail.Number> port = ports.next();
        a.run(self -> {
            self.sendChan(port, new Mail.Number(1));
            assertThat(told.next()).isEqualTo(1);
            cutAndHeal(self);
            self.sendChan(port, new Mail.Number(2));
            self.reconnect(port);
            self.sendChan(port, new Mail.Number(3));
            assertThat(told.next()).isEqualTo(3);
        });
    }

    private void tellAll(ProcessContext self, ReceivePort<Mail.Number> port) {
        while (true) {
            told.tell(self.receiveChan(port).value());
        }
    }

    @Test
    void rule_6_5_shouldReconnectByItselfForSpawnAndNames() {
        b.run(self -> self.register("target", target));
        a.run(self -> {
            established(self);
            cutAndHeal(self);
            assertThat(self.whereisRemote(b.id(), "target", LONG)).contains(target);
            cutAndHeal(self);
            MonitorRef ref = self.spawnMonitor(b.id(), EndsClosures.returns()).ref();
            assertThat(reason(self, ref)).isEqualTo(new DiedNormal());
            cutAndHeal(self);
            self.nsendRemote(b.id(), "target", new Mail.Number(9));
            assertThat(told.next()).isEqualTo(9);
        });
    }

    @Test
    void rule_6_5_shouldNotMakeAHealthyNodeLookDeadByAStalePair() {
        a.run(self -> {
            established(self);
            cutAndHeal(self);
            MonitorRef ref = self.monitor(target);
            MonitorRef node = self.monitor(b.id());
            for (int i = 0; i < 100; i++) {
                number(self, 2);
            }
            self.usend(target, new Mail.Number(3));
            assertThat(told.next()).isEqualTo(3);
            assertThat(self.expectTimeout(NodeMonitorNotification.class, Duration.ZERO))
                    .isEmpty();
            self.unmonitor(node);
            self.kill(target, "done");
            assertThat(Notices.textOf(reason(self, ref))).endsWith(",reason=done");
        });
    }

    @Test
    void rule_6_5_shouldRecoverFromACutOneWay() {
        a.run(self -> {
            self.monitor(b.id());
            NodeId there = b.id();
            Inside.cutOneWay(cluster.network(), a.id(), there);
            assertThat(self.expect(NodeMonitorNotification.class).node()).isEqualTo(there);
            cluster.network().heal(a.id(), there);
            self.usend(target, new Mail.Number(5));
            assertThat(told.next()).isEqualTo(5);
        });
        soon().until(() -> b.call(self ->
                self.whereisRemote(a.id(), "nobody", Duration.ofSeconds(1)).equals(Optional.empty())));
    }
}
