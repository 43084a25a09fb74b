package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.remotable.codec.StableId;
import io.remotable.codec.WireFormat;
import io.remotable.node.Inside;
import io.remotable.node.Node;
import io.remotable.node.wire.Frames;
import io.remotable.process.ProcessId;
import io.remotable.process.RegisterReply;
import io.remotable.table.RemoteTable;
import io.remotable.transport.Address;
import io.remotable.transport.Link;
import io.remotable.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule 1.7. */
@Timeout(30)
@ExtendWith(Cluster.Report.class)
class Rule1GarbageTest {
    private static final int FUZZED = 1_000;

    /** A good message frame. */
    private static byte[] frame(ProcessId to, Object message) {
        return frame(
                to, StableId.of(RemoteTable.discover().codec(message.getClass()).name()), message);
    }

    private static <T> byte[] frame(ProcessId to, long type, T message) {
        RemoteTable table = RemoteTable.discover();
        ExpandableArrayBuffer buffer = new ExpandableArrayBuffer();
        buffer.putByte(0, Frames.MESSAGE);
        buffer.putByte(Frames.FORMAT, (byte) WireFormat.COMPACT.ordinal());
        buffer.putLong(Frames.TARGET, to.localId(), Frames.ORDER);
        buffer.putLong(Frames.TYPE, type, Frames.ORDER);
        @SuppressWarnings("unchecked")
        Class<T> known = (Class<T>) message.getClass();
        int length = WireFormat.COMPACT
                .newMarshaller(table, 1 << 16)
                .encode(table.codec(known), message, buffer, Frames.MESSAGE_VALUE);
        return Arrays.copyOf(buffer.byteArray(), Frames.MESSAGE_VALUE + length);
    }

    private static void assertWorks(Node node, ProcessId echo) {
        node.run(self -> {
            self.send(echo, new Mail.Ping(self.pid()));
            assertThat(self.expect(Mail.Pong.class).from()).isEqualTo(echo);
        });
    }

    @Test
    void rule_1_7_shouldTakeAGoodFrame() {
        try (Cluster cluster = Cluster.inMemory();
                Garbler peer = new Garbler(cluster.network())) {
            Node node = cluster.node();
            node.run(self -> {
                peer.say(node, frame(self.pid(), new Mail.Number(7)));
                assertThat(self.expect(Mail.Number.class).value()).isEqualTo(7);
            });
        }
    }

    @Test
    void rule_1_7_shouldDisconnectWhoSendsGarbage() {
        try (Cluster cluster = Cluster.inMemory();
                Garbler peer = new Garbler(cluster.network())) {
            Node node = cluster.node();
            ProcessId echo = node.fork(Jobs::echo);
            peer.say(node, (byte) 99, (byte) 1, (byte) 2);
            await().until(() -> peer.lost() == 1);
            assertThat(node.faults("garbage")).isEqualTo(1);
            assertWorks(node, echo);
        }
    }

    @Test
    void rule_1_7_shouldCountEachAndLogOncePerCause() {
        try (Cluster cluster = Cluster.inMemory();
                Garbler peer = new Garbler(cluster.network())) {
            Node node = cluster.node();
            for (int i = 1; i <= 3; i++) {
                int times = i;
                peer.say(node, (byte) 99);
                await().until(() -> peer.lost() == times);
            }
            assertThat(node.faults("garbage")).isEqualTo(3);
            await().until(() -> cluster.log(node).contains("unknown frame 99"));
            assertThat(cluster.log(node)).containsOnlyOnce("unknown frame 99");
        }
    }

    @Test
    void rule_1_7_shouldDropAMessageOfAnUnknownType() {
        try (Cluster cluster = Cluster.inMemory();
                Garbler peer = new Garbler(cluster.network())) {
            Node node = cluster.node();
            node.run(self -> {
                peer.say(node, frame(self.pid(), 42L, new Mail.Number(1)));
                peer.say(node, frame(self.pid(), 42L, new Mail.Number(1)));
                peer.say(node, frame(self.pid(), new Mail.Number(2)));
                assertThat(self.expect(Mail.Number.class).value()).isEqualTo(2);
            });
            assertThat(node.faults("unknown type")).isEqualTo(2);
            assertThat(peer.lost()).isZero();
            await().until(() -> cluster.log(node).contains("remote table"));
            assertThat(cluster.log(node)).containsOnlyOnce("remote table");
        }
    }

    @Test
    void rule_1_7_shouldDropOnlyAValueThatItsConstructorRefuses() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node other = cluster.node();
            ProcessId echo = other.fork(Jobs::echo);
            cluster.node().run(self -> {
                self.monitor(other.id());
                self.send(echo, new Mail.Picky(150));
                self.send(echo, new Mail.Ping(self.pid()));
                assertThat(self.expect(Object.class)).isInstanceOf(Mail.Pong.class);
            });
            assertThat(other.faults("unreadable message")).isEqualTo(1);
            assertThat(other.faults("garbage")).isZero();
            await().until(() -> cluster.log(other).contains("150 is not what it wants"));
        }
    }

    @Test
    void rule_1_7_shouldDropWhatABuildWithOtherFieldsSendsToAName() {
        try (Cluster cluster = Cluster.inMemory()) {
            Node other = cluster.node(Mail.otherNumbers());
            cluster.node().run(self -> {
                self.monitor(other.id());
                self.registerRemoteAsync(other.id(), "me", self.pid());
                self.expect(RegisterReply.class);
                self.nsendRemote(other.id(), "me", new Mail.Number(7));
                self.nsendRemote(other.id(), "me", new Mail.Text("after it"));
                assertThat(self.expect(Object.class)).isEqualTo(new Mail.Text("after it"));
            });
            assertThat(other.faults("unreadable message")).isEqualTo(1);
            assertThat(other.faults("garbage")).isZero();
        }
    }

    @Test
    void rule_1_7_shouldSurviveFramesThatAreCutShort() {
        try (Cluster cluster = Cluster.inMemory();
                Garbler peer = new Garbler(cluster.network())) {
            Node node = cluster.node();
            ProcessId echo = node.fork(Jobs::echo);
            byte[] whole = frame(echo, new Mail.Text("a text of some length"));
            for (int length = 1; length < whole.length; length++) {
                int times = length;
                peer.say(node, Arrays.copyOf(whole, length));
                await().until(() -> peer.lost() == times);
            }
            assertThat(node.faults("garbage")).isEqualTo(whole.length - 1);
            assertThat(node.faults("internal error")).isZero();
            assertWorks(node, echo);
        }
    }

    @Test
    void rule_1_7_shouldSurviveRandomBytesOfEveryKindOfFrame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (Cluster cluster = Cluster.inMemory();
                Garbler peer = new Garbler(cluster.network())) {
            Node node = cluster.node();
            ProcessId echo = node.fork(Jobs::echo);
            for (int i = 0; i < FUZZED; i++) {
                byte[] frame = new byte[1 + random.nextInt(60)];
                random.nextBytes(frame);
                frame[0] = (byte) (1 + random.nextInt(6));
                if (frame.length > 1) {
                    frame[1] = (byte) random.nextInt(3);
                }
                peer.say(node, frame);
            }
            assertWorks(node, echo);
            peer.say(node, frame(echo, new Mail.Number(1)));
            assertThat(node.faults("internal error")).as("seed " + seed).isZero();
            assertThat(node.faults("garbage")).as("seed " + seed).isPositive();
        }
    }

    @Test
    void rule_1_7_shouldSurviveDamagedFrames() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (Cluster cluster = Cluster.inMemory();
                Garbler peer = new Garbler(cluster.network())) {
            Node node = cluster.node();
            ProcessId echo = node.fork(Jobs::echo);
            byte[] whole = frame(echo, new Mail.Numbers(List.of(1L, 1_000_000L, Long.MIN_VALUE)));
            for (int i = 0; i < FUZZED; i++) {
                byte[] damaged = whole.clone();
                damaged[Frames.MESSAGE_VALUE + random.nextInt(whole.length - Frames.MESSAGE_VALUE)] ^=
                        (byte) (1 << random.nextInt(8));
                peer.say(node, damaged);
            }
            assertWorks(node, echo);
            assertThat(node.faults("internal error")).as("seed " + seed).isZero();
        }
    }

    @Test
    void rule_1_7_shouldRefuseAnotherVersionOfTheProtocol() {
        try (Cluster cluster = Cluster.inMemory();
                Transport raw = Inside.attach(cluster.network())) {
            Node node = cluster.node();
            Link link = raw.open(new Address(node.id().host(), node.id().port()));
            await().until(link::isConnected);
            byte[] greeting = {Frames.GREETING, (byte) (Frames.VERSION + 1), 0, 0};
            link.offer(new UnsafeBuffer(greeting), 0, greeting.length);
            await().until(() -> node.faults("garbage") == 1);
            await().until(() -> cluster.log(node).contains("protocol version " + (Frames.VERSION + 1)));
            assertThat(Inside.peers(node).connections()).isEmpty();
        }
    }

    @Test
    void rule_1_7_shouldIgnoreWhoDoesNotGreet() {
        try (Cluster cluster = Cluster.inMemory();
                Transport raw = Inside.attach(cluster.network())) {
            Node node = cluster.node();
            ProcessId echo = node.fork(Jobs::echo);
            Link link = raw.open(new Address(node.id().host(), node.id().port()));
            await().until(link::isConnected);
            byte[] frame = frame(echo, new Mail.Ping(echo));
            link.offer(new UnsafeBuffer(frame), 0, frame.length);
            byte[] text = "GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII);
            link.offer(new UnsafeBuffer(text), 0, text.length);
            await().until(() -> node.faults("untrusted frame") == 2);
            assertWorks(node, echo);
        }
    }
}
