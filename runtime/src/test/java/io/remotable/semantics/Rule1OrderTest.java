package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Node;
import io.remotable.process.Channel;
import io.remotable.process.Match;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessExitException;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessLinkException;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.SendPort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 1.2. */
@Timeout(60)
@ExtendWith(Cluster.Report.class)
class Rule1OrderTest {
    private static final int SCHEDULES = 10_000;
    private static final int WATCHERS = 8;
    private static final long BUDGET_NANOS = TimeUnit.SECONDS.toNanos(20);

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_1_2_shouldKeepTheOrderOfAPair(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            List<Long> received = a.call(self -> {
                b.fork(other -> LongStream.range(0, 5_000).forEach(i -> other.send(self.pid(), new Mail.Number(i))));
                List<Long> all = new ArrayList<>();
                while (all.size() < 5_000) {
                    all.add(self.expect(Mail.Number.class).value());
                }
                assertThat(self.expectTimeout(Mail.Number.class, Duration.ZERO)).isEmpty();
                return all;
            });
            assertThat(received).isEqualTo(LongStream.range(0, 5_000).boxed().toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_1_2_shouldKeepTheOrderOfLongAndShortMessagesOfAPair(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            List<Object> received = a.call(self -> {
                b.fork(other -> {
                    for (int i = 0; i < 20; i++) {
                        other.send(self.pid(), new Mail.Blob(new byte[300_000 + i]));
                        other.send(self.pid(), new Mail.Number(300_000 + i));
                    }
                });
                List<Object> all = new ArrayList<>();
                while (all.size() < 40) {
                    all.add(self.receiveWait(Match.matchAny(message -> message.unwrap(Mail.Blob.class)
                            .map(blob -> (long) blob.bytes().length)
                            .or(() -> message.unwrap(Mail.Number.class).map(Mail.Number::value))
                            .orElseThrow())));
                }
                return all;
            });
            assertThat(received)
                    .isEqualTo(LongStream.range(300_000, 300_020)
                            .boxed()
                            .flatMap(i -> List.of(i, i).stream())
                            .toList());
        }
    }

    @Test
    void rule_1_2_shouldKeepAPrefixUntilReconnect() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node();
            a.run(self -> {
                ProcessId sender = b.fork(Rule1OrderTest::sendingWhatItIsTold);
                self.send(sender, new Mail.Ping(self.pid()));
                self.send(sender, new Mail.Number(1));
                assertThat(self.expect(Mail.Number.class).value()).isEqualTo(1);
                cluster.loseContact(a, b);
                cluster.network().heal(a.id(), b.id());
                self.reconnect(sender);
                self.send(sender, new Mail.Number(2));
                self.send(sender, new Mail.Done());
                self.send(sender, new Mail.Number(3));
                assertThat(self.expect(Mail.Number.class).value()).isEqualTo(3);
            });
        }
    }

    /** Sends numbers on; {@code Done} makes it reconnect. */
    private static void sendingWhatItIsTold(ProcessContext self) {
        ProcessId to = self.expect(Mail.Ping.class).from();
        while (true) {
            self.receiveWait(
                    Match.match(Mail.Number.class, number -> {
                        self.send(to, number);
                        return true;
                    }),
                    Match.match(Mail.Done.class, done -> {
                        self.reconnect(to);
                        return true;
                    }));
        }
    }

    @Test
    void rule_1_2_shouldNotDeliverBehindAMessageThatWasLostForLackOfContact() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(builder -> builder.connectTimeout(Duration.ofMillis(200)));
            Node b = cluster.node();
            List<Long> received = new ArrayList<>();
            CompletableFuture<Boolean> done = new CompletableFuture<>();
            ProcessId target = b.fork(self -> {
                while (self.receiveWait(
                        Match.match(Mail.Number.class, number -> received.add(number.value())),
                        Match.match(Mail.Done.class, end -> false))) {}
                done.complete(true);
            });
            cluster.network().breakConnection(a.id(), b.id());
            a.run(self -> {
                self.send(target, new Mail.Number(1));
                cluster.network().heal(a.id(), b.id());
                self.send(target, new Mail.Number(2));
                self.reconnect(target);
                self.send(target, new Mail.Number(3));
                self.send(target, new Mail.Done());
            });
            assertThat(done.join()).isTrue();
            assertThat(received).containsExactly(3L);
        }
    }

    @Test
    void rule_1_2_shouldKeepOneOrderOfMessagesSignalsAndDeathNotices() {
        long seed = new Random().nextLong();
        try (Cluster cluster = Cluster.inMemory(seed)) {
            Node a = cluster.node();
            Node b = cluster.node();
            cluster.network().delay(a.id(), b.id(), Duration.ZERO, Duration.ofNanos(300_000));
            long end = System.nanoTime() + BUDGET_NANOS;
            List<CompletableFuture<Boolean>> watchers = new ArrayList<>();
            for (int w = 0; w < WATCHERS; w++) {
                Random random = new Random(seed + w);
                CompletableFuture<Boolean> finished = new CompletableFuture<>();
                watchers.add(finished);
                a.fork(self -> {
                    try {
                        for (int i = 0; i < SCHEDULES / WATCHERS && System.nanoTime() < end; i++) {
                            schedule(self, b, random.nextLong());
                        }
                        finished.complete(true);
                    } catch (Throwable failure) {
                        finished.completeExceptionally(failure);
                    }
                });
            }
            assertThat(watchers)
                    .as("seed " + seed)
                    .allSatisfy(finished ->
                            assertThat(finished.get(50, TimeUnit.SECONDS)).isTrue());
        }
    }

    private static void schedule(ProcessContext self, Node other, long seed) {
        Channel<Mail.Number> channel = self.newChan(Mail.Number.class);
        ProcessId me = self.pid();
        SendPort<Mail.Number> port = channel.sendPort();
        Random random = new Random(seed);
        int count = random.nextInt(8);
        boolean fails = random.nextBoolean();
        ProcessId mortal = other.fork(dying -> {
            dying.expect(Mail.Done.class);
            for (int i = 0; i < count; i++) {
                switch (random.nextInt(3)) {
                    case 0 -> dying.send(me, new Mail.Number(i));
                    case 1 -> dying.sendChan(port, new Mail.Number(i));
                    default -> dying.exit(me, new Mail.Number(i));
                }
            }
            if (fails) {
                throw new IllegalStateException("it was its time");
            }
        });
        new Witness(self, channel, mortal, count, seed).watch();
    }

    /** Sees that whatever it is told, it was told all of before. */
    private static final class Witness {
        private final ProcessContext self;
        private final Channel<Mail.Number> channel;
        private final ProcessId mortal;
        private final int count;
        private final long seed;
        private final BitSet seen = new BitSet();
        private boolean dead;

        Witness(ProcessContext self, Channel<Mail.Number> channel, ProcessId mortal, int count, long seed) {
            this.self = self;
            this.channel = channel;
            this.mortal = mortal;
            this.count = count;
            this.seed = seed;
        }

        void watch() {
            boolean linking = new Random(seed).nextBoolean();
            if (linking) {
                self.link(mortal);
            } else {
                self.monitor(mortal);
            }
            self.send(mortal, new Mail.Done());
            while (!dead) {
                int event = any();
                BitSet before = new BitSet();
                before.set(0, event);
                drain();
                before.andNot(seen);
                assertThat(before.isEmpty())
                        .as("seed %d: %d overtook %s", seed, event, before)
                        .isTrue();
            }
            assertThat(seen.cardinality()).as("seed %d", seed).isEqualTo(count);
        }

        /** Waits for anything; the number of what came, or of all for the end. */
        private int any() {
            return caught(() -> self.receiveWait(
                    Match.match(Mail.Number.class, this::note),
                    Match.matchChan(channel.receivePort(), this::note),
                    Match.match(ProcessMonitorNotification.class, this::end)));
        }

        private int note(Mail.Number number) {
            assertThat(seen.get((int) number.value())).as("seed %d: once", seed).isFalse();
            seen.set((int) number.value());
            return (int) number.value();
        }

        private int end(ProcessMonitorNotification notice) {
            assertThat(notice.process()).isEqualTo(mortal);
            dead = true;
            return count;
        }

        private void drain() {
            while (caught(() -> self.receiveTimeout(
                                    Duration.ZERO,
                                    Match.match(Mail.Number.class, this::note),
                                    Match.matchChan(channel.receivePort(), this::note))
                            .orElse(-1))
                    >= 0) {}
        }

        private int caught(IntSupplier receive) {
            try {
                return receive.getAsInt();
            } catch (ProcessExitException exit) {
                return note(exit.reason().unwrap(Mail.Number.class).orElseThrow());
            } catch (ProcessLinkException broken) {
                dead = true;
                return count;
            }
        }
    }
}
