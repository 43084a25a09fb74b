package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Inside;
import io.remotable.node.Node;
import io.remotable.node.peer.Connection;
import io.remotable.process.Channel;
import io.remotable.process.CodecException;
import io.remotable.process.DiedException;
import io.remotable.process.Match;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 1.8. */
@Timeout(20)
@ExtendWith(Cluster.Report.class)
class Rule1SizeTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int LIMIT = 100_000;

    @Test
    void rule_1_8_shouldNameBothSizesOfAMessageThatIsTooLong() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(builder -> builder.maxMessageLength(LIMIT));
            Node b = cluster.node(builder -> builder.maxMessageLength(LIMIT));
            ProcessId there = b.fork(self -> self.expect(Mail.Done.class));
            a.run(self -> assertThatThrownBy(() -> self.send(there, new Mail.Blob(new byte[200_000])))
                    .isInstanceOf(CodecException.class)
                    .hasMessageContaining("2000")
                    .hasMessageContaining("100000"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100_100, 200_000, MEGABYTE})
    void rule_1_8_shouldNotSendWhatThePeerDoesNotTake(int length) {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node();
            Node b = cluster.node(builder -> builder.maxMessageLength(LIMIT));
            ProcessId echo = b.fork(Jobs::echo);
            a.run(self -> {
                assertThatThrownBy(() -> self.send(echo, new Mail.Blob(new byte[length])))
                        .isInstanceOf(CodecException.class)
                        .hasMessageContaining("is longer than what " + b.id() + " takes, 100000 bytes.");
                self.send(echo, new Mail.Ping(self.pid()));
                self.expect(Mail.Pong.class);
            });
            assertThat(b.faults("garbage")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_1_8_shouldTakeAMessageOfExactlyTheLimit(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node(builder -> builder.maxMessageLength(LIMIT));
            Node b = cluster.node(builder -> builder.maxMessageLength(LIMIT));
            a.run(self -> {
                ProcessId there = b.fork(other -> {
                    while (true) {
                        measure(other, self.pid());
                    }
                });
                self.send(there, new Mail.Blob(new byte[0]));
                self.expect(Mail.Number.class);
                Connection before = Inside.peers(a).connection(b.id());
                int longest = LIMIT;
                while (!fits(self, there, longest)) {
                    longest--;
                }
                assertThat(self.expect(Mail.Number.class).value()).isEqualTo(longest);
                assertThat(longest).isGreaterThan(LIMIT - 100);
                assertThat(Inside.peers(a).connection(b.id())).isSameAs(before);
            });
        }
    }

    private static void measure(ProcessContext other, ProcessId to) {
        other.send(to, new Mail.Number(other.expect(Mail.Blob.class).bytes().length));
    }

    private static boolean fits(ProcessContext self, ProcessId to, int length) {
        try {
            self.send(to, new Mail.Blob(new byte[length]));
            return true;
        } catch (CodecException tooLong) {
            return false;
        }
    }

    @Test
    void rule_1_8_shouldTellADeathWhoseStackIsLongerThanAMessage() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node a = cluster.node(builder -> builder.maxMessageLength(1_024));
            Node b = cluster.node(builder -> builder.maxMessageLength(1_024));
            a.run(self -> {
                ProcessId mortal = b.fork(other -> {
                    other.expect(Mail.Done.class);
                    throw new IllegalStateException("x".repeat(100_000));
                });
                self.monitor(mortal);
                self.send(mortal, new Mail.Done());
                assertThat(self.expect(ProcessMonitorNotification.class).reason())
                        .isInstanceOfSatisfying(
                                DiedException.class,
                                died -> assertThat(died.message()).startsWith("xxx"));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_1_8_shouldTakeEightMebibytesThereAndBack(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            byte[] sent = new byte[8 * MEGABYTE];
            new Random(1).nextBytes(sent);
            a.run(self -> {
                ProcessId there = b.fork(other -> other.send(self.pid(), other.expect(Mail.Blob.class)));
                self.send(there, new Mail.Blob(sent));
                assertThat(self.expect(Mail.Blob.class).bytes()).isEqualTo(sent);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_1_8_shouldBringEveryPartOfALongMessageOnEveryWay(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            Mail.Parcel sent = parcel();
            a.run(self -> {
                Channel<Mail.Parcel> back = self.newChan(Mail.Parcel.class);
                ProcessId there = b.fork(other -> {
                    Mail.Parcel first = other.expect(Mail.Parcel.class);
                    other.sendChan(back.sendPort(), other.expect(Mail.Parcel.class));
                    other.send(self.pid(), first);
                });
                self.send(there, sent);
                self.send(there, sent);
                Arrays.fill(sent.first(), (byte) 0);
                assertIsParcel(self.receiveChan(back.receivePort()));
                assertIsParcel(self.expect(Mail.Parcel.class));
            });
        }
    }

    private static void assertIsParcel(Mail.Parcel received) {
        Mail.Parcel sent = parcel();
        assertThat(received.name()).isEqualTo(sent.name());
        assertThat(received.label()).isEqualTo(sent.label());
        assertThat(received.first()).isEqualTo(sent.first());
        assertThat(received.weight()).isEqualTo(sent.weight());
        assertThat(received.second()).isEqualTo(sent.second());
        assertThat(received.note()).isEqualTo(sent.note());
    }

    private static Mail.Parcel parcel() {
        Random random = new Random(7);
        byte[][] contents = {new byte[1_000], new byte[MEGABYTE], new byte[2 * MEGABYTE]};
        for (byte[] content : contents) {
            random.nextBytes(content);
        }
        return new Mail.Parcel("parcel", contents[0], contents[1], 42, contents[2], "handle with care");
    }

    @ParameterizedTest
    @EnumSource(Cluster.Kind.class)
    void rule_1_8_shouldLetSmallMessagesOfOthersThroughMeanwhile(Cluster.Kind kind) {
        try (Cluster cluster = kind.start()) {
            Node a = cluster.node();
            Node b = cluster.node();
            ProcessId echo = b.fork(Jobs::echo);
            ProcessId sink = b.fork(self -> {
                while (true) {
                    Mail.Ping ping = self.expect(Mail.Ping.class);
                    self.expect(Mail.Blob.class);
                    self.send(ping.from(), new Mail.Done());
                }
            });
            a.run(self -> {
                a.fork(other -> {
                    other.send(sink, new Mail.Ping(self.pid()));
                    other.send(sink, new Mail.Blob(new byte[32 * MEGABYTE]));
                });
                assertThat(roundTripsUntilDone(self, echo)).isGreaterThan(3);
            });
        }
    }

    private static int roundTripsUntilDone(ProcessContext self, ProcessId echo) {
        int trips = 0;
        boolean going = true;
        while (going) {
            self.send(echo, new Mail.Ping(self.pid()));
            going = self.receiveWait(
                    Match.match(Mail.Pong.class, pong -> true), Match.match(Mail.Done.class, done -> false));
            trips++;
        }
        return trips;
    }
}
