package io.remotable.localnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Skipped where not even this machine's own multicast is heard. */
class MulticastSourceTest {
    private static final Duration WAIT = Duration.ofMillis(600);
    private static final Place ONE = new Place("localhost", 1);
    private static final Place OTHER = new Place("localhost", 2);

    private final InetSocketAddress group =
            new InetSocketAddress("224.0.0.99", ThreadLocalRandom.current().nextInt(20_000, 30_000));

    private Set<String> heardIn(String cluster) {
        Set<String> heard = new ConcurrentSkipListSet<>();
        try (MulticastSource source = new MulticastSource(group, cluster)) {
            source.ask(WAIT, node -> heard.add(node.toString()));
        }
        return heard;
    }

    @BeforeEach
    void multicastWorks() {
        try (MulticastSource source = new MulticastSource(group, "works")) {
            source.announce(ONE);
            assumeFalse(heardIn("works").isEmpty(), "no multicast on this machine");
        }
    }

    @Test
    void shouldHearAllNodesOfTheMachineThoughTheyShareAPort() {
        try (MulticastSource one = new MulticastSource(group, "");
                MulticastSource other = new MulticastSource(group, "")) {
            one.announce(ONE);
            other.announce(OTHER);
            assertThat(heardIn("")).containsExactly("localhost:1", "localhost:2");
        }
    }

    @Test
    void shouldHearNobodyOfAnotherCluster() {
        try (MulticastSource one = new MulticastSource(group, "a")) {
            one.announce(ONE);
            assertThat(heardIn("b")).isEmpty();
        }
    }

    @Test
    void shouldHearNobodyWhoIsClosed() {
        MulticastSource one = new MulticastSource(group, "");
        one.announce(ONE);
        one.close();
        assertThat(heardIn("")).isEmpty();
    }

    @Test
    void shouldHearNobodyWhoIsWithdrawn() {
        try (MulticastSource one = new MulticastSource(group, "")) {
            one.announce(ONE);
            one.announce(OTHER);
            one.withdraw(ONE);
            assertThat(heardIn("")).containsExactly("localhost:2");
        }
    }

    @Test
    void shouldListenAgainAfterTheLastIsWithdrawn() {
        try (MulticastSource one = new MulticastSource(group, "")) {
            one.announce(ONE);
            one.withdraw(ONE);
            one.announce(OTHER);
            assertThat(heardIn("")).containsExactly("localhost:2");
        }
    }

    @Test
    void shouldAnswerAfterGarbage() throws IOException {
        try (MulticastSource one = new MulticastSource(group, "")) {
            one.announce(ONE);
            for (byte[] garbage : List.of(new byte[0], new byte[] {1, 2, 3}, new byte[1_400])) {
                send(garbage);
            }
            assertThat(heardIn("")).containsExactly("localhost:1");
        }
    }

    private void send(byte[] garbage) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            InetAddress here = InetAddress.getLoopbackAddress();
            socket.send(new DatagramPacket(garbage, garbage.length, here, group.getPort()));
            socket.send(new DatagramPacket(garbage, garbage.length, group));
        }
    }
}
