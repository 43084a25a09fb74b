package io.remotable.node.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.remotable.codec.Codec;
import io.remotable.node.Inside;
import io.remotable.node.Network;
import io.remotable.node.Node;
import io.remotable.node.wire.Control;
import io.remotable.node.wire.Greeting;
import io.remotable.node.wire.Watch;
import io.remotable.process.Closures;
import io.remotable.process.NodeId;
import io.remotable.process.NodeMonitorNotification;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.SpawnException;
import io.remotable.table.RemoteTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What somebody without the secret can do to a node: nothing (rule 8.4). */
@Timeout(60)
class Rule8StrangerTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Codec<String> TEXT = RemoteTable.discover().codec(String.class);

    private final Network network = Network.create();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Node a = node("the secret of these nodes");
    private final Node b = node("the secret of these nodes");
    private final Stranger stranger = new Stranger(network, a);

    private Node node(String secret) {
        return Node.builder()
                .network(network)
                .secret(secret)
                .connectTimeout(Duration.ofMillis(800))
                .logger(new PrintStream(log, true))
                .start();
    }

    @AfterEach
    void close() {
        stranger.close();
        a.close();
        b.close();
    }

    private void awaitUntrusted(long least) {
        await().atMost(LONG).until(() -> a.faults("untrusted frame") >= least);
    }

    private static void assertConnected(ProcessContext self, Node other) {
        assertThat(self.whereisRemote(other.id(), "logger", LONG)).isPresent();
    }

    @Test
    void rule_8_4_shouldActUponNothingOfWhoHasNotProved() {
        ProcessId victim = a.fork(self -> self.expect(String.class));
        stranger.say(stranger.hello(stranger.id));
        stranger.message(victim, TEXT, "boo");
        stranger.control(new Control.Kill(new ProcessId(stranger.id, 1), victim.localId(), "boo"));
        stranger.control(
                new Control.Name(Control.NameOperation.REGISTER, new ProcessId(stranger.id, 1), "mine", victim));
        stranger.control(new Control.Begin(new Watch(Watch.Kind.MONITOR, new ProcessId(stranger.id, 1), victim, 1)));
        stranger.control(
                new Control.Spawn(1, Control.SpawnKind.PLAIN, new ProcessId(stranger.id, 1), new byte[] {1, 2, 3}));
        awaitUntrusted(5);
        a.run(self -> {
            var info = self.processInfo(victim).orElseThrow();
            assertThat(info.messageQueueLength()).isZero();
            assertThat(info.monitors()).isEmpty();
            assertThat(self.whereis("mine")).isEmpty();
            assertThat(self.nodeStats(a.id()).processes()).isEqualTo(3);
        });
    }

    @Test
    void rule_8_4_shouldKeepNothingOfAGreetingThatIsTooLong() {
        stranger.say(new Greeting.Hello(stranger.id, new byte[1_000], 0, new byte[0], Stranger.LIMITS));
        stranger.openAgain();
        stranger.say(new Greeting.Hello(stranger.id, new byte[16], 0, new byte[1_000], Stranger.LIMITS));
        stranger.openAgain();
        stranger.say(new Greeting.Heartbeat(new NodeId("h".repeat(300), 1, 1)));
        await().atMost(LONG).until(() -> a.faults("garbage") == 3);
    }

    @Test
    void rule_8_4_shouldRefuseAWrongProofAndSaySoOnce() {
        for (int i = 0; i < 3; i++) {
            Greeting.Hello hello = stranger.hello(stranger.id);
            stranger.connect("another secret", hello);
            Greeting.Refused refused = stranger.hear(Greeting.Refused.class, any -> true);
            assertThat(refused.reason()).isEqualTo("the secrets of the two nodes differ");
        }
        assertThat(a.faults("refused peer")).isEqualTo(3);
        await().atMost(LONG).until(() -> log.toString().contains("its secret is not this node's"));
        assertThat(log.toString().split("its secret is not this node's", -1)).hasSize(2);
    }

    @Test
    void rule_8_4_shouldTrustWhoProves() {
        ProcessId target = a.fork(self -> self.register(self.expect(String.class), self.pid()));
        stranger.connect("the secret of these nodes", stranger.hello(stranger.id));
        stranger.message(target, TEXT, "name");
        await().atMost(LONG).until(() -> a.call(self -> self.processInfo(target).isEmpty()));
    }

    @Test
    void rule_8_4_shouldNotTrustAReplayedProof() {
        Greeting.Hello hello = stranger.hello(stranger.id);
        Greeting.Proof proof = stranger.connect("the secret of these nodes", hello);
        ProcessId target = a.fork(self -> self.expect(Integer.class));
        stranger.message(target, TEXT, "trusted");
        await().atMost(LONG).until(() -> queued(target) == 1);
        stranger.openAgain();
        stranger.say(hello);
        stranger.say(proof);
        stranger.message(target, TEXT, "replayed");
        awaitUntrusted(1);
        assertThat(queued(target)).isEqualTo(1);
    }

    @Test
    void rule_6_5_shouldGreetAtOnceWhoBelievesInAConnectionThatIsForgotten() {
        stranger.say(stranger.hello(stranger.id));
        Greeting.Hello first = stranger.hear(Greeting.Hello.class, any -> true);
        await().atMost(LONG).until(() -> Inside.peers(a).size() == 0);

        stranger.message(new ProcessId(a.id(), 1), TEXT, "are you there?");

        Greeting.Hello second =
                stranger.hear(Greeting.Hello.class, hello -> !Arrays.equals(hello.nonce(), first.nonce()));
        assertThat(second.node()).isEqualTo(a.id());
    }

    private int queued(ProcessId target) {
        return a.call(self -> self.processInfo(target).orElseThrow().messageQueueLength());
    }

    @Test
    void rule_8_4_shouldKeepAConnectionWhenSomebodyGreetsInThePeersName() {
        a.run(self -> {
            assertConnected(self, b);
            self.monitor(b.id());
            for (int i = 0; i < 200; i++) {
                stranger.say(stranger.hello(b.id()));
                stranger.say(new Greeting.Proof(new byte[16], new byte[32]));
                stranger.say(new Greeting.Heartbeat(b.id()));
                stranger.say(new Greeting.Goodbye());
            }
            stranger.say(stranger.hello(new NodeId(b.id().host(), b.id().port(), 12345)));
            stranger.message(self.pid(), TEXT, "boo");
            awaitUntrusted(1);
            assertThat(self.expectTimeout(NodeMonitorNotification.class, Duration.ofSeconds(2)))
                    .isEmpty();
            assertConnected(self, b);
            b.run(there -> assertConnected(there, a));
        });
    }

    @Test
    void rule_8_4_shouldConnectThoughSomebodyGreetsInThePeersNameMeanwhile() {
        for (int i = 0; i < 50; i++) {
            stranger.say(stranger.hello(b.id()));
            stranger.say(new Greeting.Refused(new byte[16], "boo"));
        }
        a.run(self -> assertConnected(self, b));
    }

    @Test
    void rule_8_4_shouldNotBelieveARefusalOfSomebodyElse() {
        NodeId nobody = new NodeId("localhost", 39_999, 1);
        stranger.say(stranger.hello(nobody));
        stranger.say(new Greeting.Refused(new byte[16], "boo"));
        a.run(self -> assertThatThrownBy(() -> self.spawn(nobody, Closures.link(self.pid())))
                .isInstanceOf(SpawnException.class)
                .hasMessageContaining("no answer from")
                .hasMessageNotContaining("refuses"));
    }

    @Test
    void rule_8_4_shouldSurviveFloodsOfGreetings() {
        a.run(self -> {
            assertConnected(self, b);
            for (int i = 0; i < 3_000; i++) {
                NodeId claimed = new NodeId("host" + i, 1 + i, i);
                stranger.say(new Greeting.Heartbeat(claimed));
                stranger.say(stranger.hello(claimed));
            }
            stranger.message(self.pid(), TEXT, "boo");
            awaitUntrusted(1);
            assertConnected(self, b);
            assertThat(a.faults("internal error")).isZero();
        });
    }

    @Test
    void rule_8_4_shouldSurviveGarbageGreetings() {
        Random random = new Random(1);
        a.run(self -> {
            assertConnected(self, b);
            self.monitor(b.id());
            for (int i = 0; i < 2_000; i++) {
                byte[] frame = new byte[1 + random.nextInt(100)];
                random.nextBytes(frame);
                frame[0] = 5;
                if (frame.length > 1 && i % 2 == 0) {
                    frame[1] = 1;
                }
                if (i % 50 == 0) {
                    stranger.openAgain();
                }
                stranger.bytes(frame);
            }
            stranger.openAgain();
            stranger.say(new Greeting.Hello(new NodeId(" ", 1, 1), new byte[0], 0, new byte[0], Stranger.LIMITS));
            stranger.message(self.pid(), TEXT, "boo");
            awaitUntrusted(1);
            assertConnected(self, b);
            assertThat(self.expectTimeout(NodeMonitorNotification.class, Duration.ZERO))
                    .isEmpty();
            assertThat(a.faults("internal error")).isZero();
            assertThat(a.faults("garbage")).isPositive();
        });
    }

    @Test
    void rule_1_7_shouldDisconnectATrustedPeerThatSendsGarbage() {
        stranger.connect("the secret of these nodes", stranger.hello(stranger.id));
        ProcessId target = a.fork(self -> self.expect(Integer.class));
        stranger.message(target, TEXT, "trusted");
        await().atMost(LONG).until(() -> queued(target) == 1);
        stranger.bytes(new byte[] {3, 127, 127, 127, 127, 127});
        stranger.message(target, TEXT, "not any more");
        await().atMost(LONG).until(() -> a.faults("garbage") == 1);
        stranger.openAgain();
        stranger.message(target, TEXT, "nor over another stream");
        awaitUntrusted(1);
        assertThat(queued(target)).isEqualTo(1);
    }
}
