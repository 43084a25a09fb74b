package io.remotable.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.agrona.IoUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an operator hears of trouble on the network: counted, and logged once per cause (rule 1.7). */
@Timeout(60)
class TransportFaultsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final List<Path> BASES = List.of(Path.of("/dev/shm"), Path.of(System.getProperty("java.io.tmpdir")));

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Set<Path> before = directories();
    private final Node node = node();
    private final Set<Path> own = directories();

    private Node node() {
        return Node.builder()
                .connectTimeout(Duration.ofSeconds(1))
                .logger(new PrintStream(log, true))
                .start();
    }

    private static Set<Path> directories() {
        Set<Path> found = new HashSet<>();
        for (Path base : BASES) {
            try (Stream<Path> entries = Files.list(base)) {
                String name = "remotable-" + ProcessHandle.current().pid() + "-";
                entries.filter(entry -> entry.getFileName().toString().startsWith(name))
                        .forEach(found::add);
            } catch (IOException e) {
                // this system has no such directory
            }
        }
        return found;
    }

    @AfterEach
    void close() {
        node.close();
    }

    private long lines(String text) {
        return log.toString().lines().filter(line -> line.contains(text)).count();
    }

    @Test
    void rule_1_7_shouldTellWhenThereIsNoRoomForAPeersStream() throws IOException {
        own.removeAll(before);
        Path images = own.iterator().next().resolve("aeron").resolve("images");
        IoUtil.delete(images.toFile(), false);
        Files.writeString(images, "no directory");

        try (Node peer = node()) {
            for (int i = 0; i < 2; i++) {
                assertThat(peer.lookUp(node.id().host(), node.id().port()).join())
                        .isEmpty();
            }
        }

        await().atMost(LONG).until(() -> lines("trouble on the network") > 0);
        assertThat(node.faults("transport error")).isGreaterThan(1);
        assertThat(lines("trouble on the network")).isOne();
        assertThat(log.toString()).contains(images.toString());
    }

    @Test
    void rule_1_7_shouldCountWhatNoNodeSends() throws IOException {
        byte[] garbage = new byte[64];
        Arrays.fill(garbage, (byte) 0x7f);
        try (DatagramSocket socket = new DatagramSocket()) {
            for (int i = 0; i < 10; i++) {
                socket.send(new DatagramPacket(
                        garbage,
                        garbage.length,
                        InetAddress.getLoopbackAddress(),
                        node.id().port()));
            }
        }

        await().atMost(LONG).until(() -> node.faults("invalid datagram") == 10);
        await().atMost(LONG).until(() -> lines("ignored what no node sends") == 1);
    }
}
