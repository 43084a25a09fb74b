package io.remotable.transport.aeron;

import static io.remotable.transport.Peer.pump;
import static io.remotable.transport.Peer.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.remotable.transport.Address;
import io.remotable.transport.Link;
import io.remotable.transport.Peer;
import io.remotable.transport.TransportException;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the Aeron transport does. */
@Timeout(60)
class AeronTransportTest {
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();

    @TempDir
    private Path base;

    @AfterEach
    void closeAll() throws Exception {
        Peer.closeAll(toClose);
    }

    private Peer peer() {
        return peer(AeronConfig.of("localhost", 0).withErrors(errors::add));
    }

    private Peer peer(AeronConfig config) {
        Peer peer = new Peer(AeronTransport.launch(config.withDirectoryBase(base)));
        toClose.add(peer);
        return peer;
    }

    private ChildJvm child(List<String> flags, String... arguments) throws IOException {
        ChildJvm child = ChildJvm.start(flags, arguments);
        toClose.add(child);
        return child;
    }

    private static void exchange(Peer one, Peer other) {
        Link there = one.open(other);
        Link back = other.open(one);
        send(there, "there", one, other);
        send(back, "back", one, other);
        pump(() -> other.frames.contains("there") && one.frames.contains("back"), one, other);
    }

    @Test
    void closeLeavesNoFilesAndNoThreads() {
        Set<Thread> before = threads();
        Peer one = peer();
        Peer other = peer();
        exchange(one, other);
        assertThat(base).isNotEmptyDirectory();

        one.close();
        other.close();

        assertThat(base).isEmptyDirectory();
        assertThat(threads()).isSubsetOf(before);
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon())
                .collect(Collectors.toSet());
    }

    @Test
    void aLaunchThatFailsLeavesNothing() {
        Peer taken = new Peer(AeronTransport.launch(AeronConfig.of("localhost", 0)));
        toClose.add(taken);

        assertThatThrownBy(
                        () -> peer(AeronConfig.of("localhost", taken.address().port())))
                .isInstanceOf(TransportException.class);
        assertThat(base).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldLeaveNothingWhenThereIsNoRoomForFiles() throws Exception {
        ChildJvm child = ChildJvm.startWithSmallFiles("fail", base.toString());
        toClose.add(child);

        List<String> lines = child.lines();

        assertThat(lines).hasSize(6);
        assertThat(lines.getFirst())
                .startsWith("cannot make Aeron's files in " + base + ": ")
                .endsWith("make room there, or raise the limit for files of this process (ulimit -f).");
        assertThat(lines.getLast()).as("open files").isEqualTo(lines.get(3));
        assertThat(base).isEmptyDirectory();
    }

    @Test
    void aMissingFlagIsNamed() throws Exception {
        List<String> lines = child(List.of(), "live").lines();

        assertThat(lines)
                .singleElement()
                .asString()
                .contains(ChildJvm.FLAG)
                .contains("Add-Opens: java.base/jdk.internal.misc");
    }

    @Test
    void nothingIsPrinted() throws Exception {
        assertThat(child(List.of(ChildJvm.FLAG), "live").lines()).containsExactly("done");
    }

    @Test
    void aKilledPeerIsMissedAndItsDirectorySwept() throws Exception {
        Peer one = peer();
        String port = String.valueOf(one.address().port());
        ChildJvm child = child(List.of(ChildJvm.FLAG), "poll", base.toString(), port);
        Link link = one.transport.open(new Address("localhost", Integer.parseInt(child.line())));
        pump(() -> link.isConnected() && one.open.size() == 1, one);

        child.kill();

        pump(() -> !link.isConnected() && one.closed.size() == 1, one);
        one.close();
        peer().close();
        assertThat(base).isEmptyDirectory();
        assertThat(errors).isEmpty();
    }

    @Test
    void garbageIsCountedAndDoesNoHarm() throws Exception {
        Peer one = peer();
        Peer other = peer();
        exchange(one, other);
        long sent = 0;
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), one.address().port()));
            for (byte[] datagram : Garbage.datagrams(3000)) {
                socket.send(Garbage.packet(datagram));
                one.poll();
                sent++;
            }
        }
        pump(() -> one.poll() == 0 && other.poll() == 0, one, other);

        assertThat(one.transport.invalidDatagrams()).isBetween(sent / 2, sent);
        assertThat(one.open).hasSize(1);
        assertThat(one.closed).isEmpty();
        assertThat(one.frames).containsExactly("back");
        one.frames.clear();
        other.frames.clear();
        exchange(one, other);
        assertThat(errors).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "[::1]", "127.0.0.1", "127.0.0.2"})
    void loopbackAddresses(String host) {
        assumeTrue(canBind(host), "this machine has no " + host);
        Peer one = peer(AeronConfig.of(host, 0));
        Peer other = peer(AeronConfig.of(host, 0));

        exchange(one, other);

        assertThat(one.address().host()).isEqualTo(host);
        assertThat(one.address().port()).isPositive();
    }

    private static boolean canBind(String host) {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(host))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void hostsThatAreNotOursAreRefused() {
        assertThatThrownBy(() -> peer(AeronConfig.of("192.0.2.1", 0)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("host 192.0.2.1 is not an address of this machine");
        assertThatThrownBy(() -> peer(AeronConfig.of("no-such-host.invalid", 0)))
                .isInstanceOf(TransportException.class)
                .hasMessage("unknown host no-such-host.invalid");
        assertThatThrownBy(() -> peer(AeronConfig.of("0.0.0.0", 0)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("host 0.0.0.0");
        assertThat(base).isEmptyDirectory();
    }

    @Test
    void peersMayDifferInTheirMtu() {
        Peer small = peer(AeronConfig.of("localhost", 0).withMtu(1408));
        Peer large = peer();
        assertThat(small.transport.maxFrameLength()).isEqualTo(1408 - 32);
        assertThat(large.transport.maxFrameLength()).isGreaterThan(1408);
        Link toLarge = small.open(large);
        Link toSmall = large.open(small);
        String longest = "x".repeat(large.transport.maxFrameLength());

        send(toSmall, longest, small, large);
        send(toLarge, "short", small, large);
        pump(() -> !small.frames.isEmpty() && !large.frames.isEmpty(), small, large);

        assertThat(small.frames).containsExactly(longest);
        assertThat(large.frames).containsExactly("short");
    }

    @Test
    void anInterruptDoesNoHarm() {
        Peer one = peer();
        Peer other = peer();
        Thread.currentThread().interrupt();
        for (int i = 0; i < 10; i++) {
            one.poll();
            other.poll();
            one.transport.await(Duration.ofSeconds(1).toNanos());
        }
        assertThat(Thread.interrupted()).isTrue();

        exchange(one, other);
        assertThat(errors).isEmpty();
    }

    @Test
    void aPauseLongerThanLivenessDoesNoHarm() {
        Duration liveness = Duration.ofMillis(500);
        Peer one = peer(AeronConfig.of("localhost", 0).withLiveness(liveness).withErrors(errors::add));
        Peer other = peer(AeronConfig.of("localhost", 0).withLiveness(liveness));
        exchange(one, other);

        await().pollDelay(liveness.multipliedBy(4)).until(() -> true);
        one.frames.clear();
        other.frames.clear();

        exchange(one, other);
        assertThat(errors).isEmpty();
    }

    @Test
    void aPeerThatIsNotPolledIsMissed() {
        Duration liveness = Duration.ofMillis(500);
        Peer one = peer(AeronConfig.of("localhost", 0).withLiveness(liveness));
        Peer other = peer(AeronConfig.of("localhost", 0).withLiveness(liveness));
        Link link = one.open(other);
        other.open(one);
        pump(() -> link.isConnected() && one.open.size() == 1, one, other);

        pump(() -> !link.isConnected() && one.closed.size() == 1, one);

        send(link, "after", one, other);
        pump(() -> other.frames.contains("after") && one.open.size() == 1, one, other);
    }

    @Test
    void configurationIsChecked() {
        AeronConfig config = AeronConfig.of("localhost", 0);
        assertThatThrownBy(() -> AeronConfig.of(" ", 0)).hasMessageContaining("host");
        assertThatThrownBy(() -> AeronConfig.of("localhost", -1)).hasMessageContaining("port -1");
        assertThatThrownBy(() -> config.withMtu(1400)).hasMessageContaining("mtu 1400");
        assertThatThrownBy(() -> config.withLiveness(Duration.ofMillis(1))).hasMessageContaining("liveness PT0.001S");
    }
}
