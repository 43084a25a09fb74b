package io.remotable.localnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Node;
import io.remotable.process.NodeClosedException;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessKilledException;
import io.remotable.process.RemotableException;
import io.remotable.table.RemoteTable;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several nets of one JVM that find each other as those of several would. */
@Timeout(60)
class LocalNetTest {
    private static final Duration WAIT = Duration.ofMillis(300);
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final InetSocketAddress NOBODY = new InetSocketAddress("224.0.0.99", 9);

    @TempDir
    private Path directory;

    private final String cluster = "test" + ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
    private final List<LocalNet> nets = new ArrayList<>();

    private LocalNet net() {
        return net("localhost", 0, new Settings(cluster, List.of(), directory, NOBODY, false));
    }

    private LocalNet net(String host, int port, Settings settings) {
        LocalNet net = new LocalNet(host, port, RemoteTable.builder().build(), settings);
        nets.add(net);
        return net;
    }

    @AfterEach
    void closeNets() {
        nets.forEach(LocalNet::close);
        Awaitility.await("the threads' end, of which those of the pool take 100 ms")
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .noneMatch(thread -> thread.getName().startsWith("remotable")));
    }

    private Thread startSlave(LocalNet net) {
        AtomicReference<NodeId> ready = new AtomicReference<>();
        Thread slave = Thread.ofPlatform().name("slave").start(() -> net.startSlave(node -> {}, ready::set));
        Awaitility.await().until(() -> ready.get() != null);
        return slave;
    }

    @Test
    void shouldFindOthersButNotItself() {
        LocalNet net = net();
        Node own = net.newLocalNode();
        Node own2 = net.newLocalNode();
        NodeId a = net().newLocalNode().id();
        NodeId b = net().newLocalNode().id();

        assertThat(net.findPeers(WAIT, GRACE)).containsExactlyInAnyOrder(a, b).isSorted();
        assertThat(own.id()).isNotEqualTo(own2.id());
    }

    @Test
    void shouldFindPeersWithoutANode() {
        NodeId a = net().newLocalNode().id();
        assertThat(net().findPeers(WAIT, GRACE)).containsExactly(a);
    }

    @Test
    void shouldForgetPeersThatAreGone() {
        LocalNet net = net();
        net.newLocalNode();
        LocalNet goes = net();
        goes.newLocalNode();
        Node closes = net().newLocalNode();
        assertThat(net.findPeers(WAIT, GRACE)).hasSize(2);

        goes.close();
        closes.close();

        assertThat(net.findPeers(WAIT, GRACE)).isEmpty();
    }

    @Test
    void shouldLeaveNothingOfANodeThatIsClosed() {
        Node node = net().newLocalNode();
        assertThat(directory).isNotEmptyDirectory();
        node.close();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldStartNothingOnceItIsClosed() {
        LocalNet net = net();
        net.close();

        assertThatThrownBy(net::newLocalNode)
                .isInstanceOf(NodeClosedException.class)
                .hasMessage("the net at localhost:0 is closed. Start another one with LocalNet.initialize.");
        assertThatThrownBy(net::startSlave).isInstanceOf(NodeClosedException.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void shouldLeaveNothingOfANodeThatStartsWhileItCloses() throws InterruptedException {
        LocalNet net = net();
        AtomicReference<Node> started = new AtomicReference<>();
        Thread starting = Thread.ofPlatform().name("starting").start(() -> {
            try {
                started.set(net.newLocalNode());
            } catch (NodeClosedException closedBefore) {
                // as it should
            }
        });
        Thread.sleep(ThreadLocalRandom.current().nextInt(150));

        net.close();
        starting.join();

        assertThat(directory).isEmptyDirectory();
        assertThat(started.get()).matches(node -> node == null || node.isClosed());
    }

    @Test
    void shouldPrepareASlaveBeforeOthersFindIt() {
        LocalNet net = net();
        AtomicReference<Optional<ProcessId>> controller = new AtomicReference<>();
        net.startSlave(node -> {
            assertThat(directory).isEmptyDirectory();
            controller.set(node.call(self -> self.whereis("slaveController")));
            Thread.startVirtualThread(net::close);
        });
        assertThat(controller.get()).isEmpty();
    }

    @Test
    void shouldThrowWhatThePreparationThrows() {
        LocalNet net = net();
        assertThatThrownBy(() -> net.startSlave(node -> {
                    throw new IllegalStateException("unprepared");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("unprepared");
    }

    @Test
    void shouldTellThatASlavesControllerWasKilled() {
        LocalNet net = net();
        assertThatThrownBy(() -> net.startSlave(node -> node.fork(self -> {
                    Optional<ProcessId> controller = Optional.empty();
                    while (controller.isEmpty()) {
                        Thread.sleep(1);
                        controller = self.whereis("slaveController");
                    }
                    self.kill(controller.get(), "by hand");
                })))
                .isInstanceOf(ProcessKilledException.class)
                .hasMessageContaining("by hand");
    }

    @Test
    void shouldAskSeeds(@TempDir Path elsewhere) {
        NodeId a = net().newLocalNode().id();
        List<Place> seeds = List.of(Place.of(a), new Place("localhost", 9), new Place("no.such.host.invalid", 1));
        LocalNet net = net("localhost", 0, new Settings("other", seeds, elsewhere, NOBODY, false));

        assertThat(net.findPeers(WAIT, GRACE)).containsExactly(a);
    }

    @Test
    void shouldTellOfEachSeedThatDoesNotAnswerOnce(@TempDir Path elsewhere) {
        NodeId a = net().newLocalNode().id();
        Place wrong = new Place("no.such.host.invalid", 1);
        LocalNet net =
                net("localhost", 0, new Settings("other", List.of(Place.of(a), wrong), elsewhere, NOBODY, false));

        try (LogRecords warnings = LogRecords.of(SeedSource.class)) {
            net.findPeers(WAIT, GRACE);
            net.findPeers(WAIT, GRACE);
            assertThat(warnings.messages())
                    .containsExactly(
                            "no node of this cluster answers at the seed no.such.host.invalid:1 of REMOTABLE_SEEDS. "
                                    + "Is one running there, started with that host and port and with this secret?");
        }
    }

    @Test
    void shouldUseItsPortForOneNodeAtATime() throws SocketException {
        int port = freePort();
        LocalNet net = net("localhost", port, new Settings(cluster, List.of(), directory, NOBODY, false));
        Node first = net.newLocalNode();
        assertThat(first.id().port()).isEqualTo(port);
        assertThat(net.newLocalNode().id().port()).isNotEqualTo(port);
        nets.add(net);
        net.close();
        assertThat(first.isClosed()).isTrue();
    }

    private static int freePort() throws SocketException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress("localhost", 0))) {
            return socket.getLocalPort();
        }
    }

    @Test
    void shouldNotListenOutsideWithoutASecret() {
        LocalNet net = net("192.0.2.1", 0, new Settings(cluster, List.of(), directory, NOBODY, false));
        assertThatThrownBy(net::newLocalNode)
                .isInstanceOf(RemotableException.class)
                .hasMessageContaining("REMOTABLE_SECRET");
    }

    @Test
    void shouldRunAMasterOnItsSlaves() {
        LocalNet a = net();
        LocalNet b = net();
        Thread slaveA = startSlave(a);
        Thread slaveB = startSlave(b);
        net().newLocalNode();
        AtomicReference<List<NodeId>> slaves = new AtomicReference<>(List.of());

        LocalNet master = net();
        master.startMaster((self, found) -> {
            slaves.set(found);
            self.terminate();
        });

        assertThat(slaves.get()).hasSize(2).isSorted();
        assertThat(slaveA.isAlive()).isTrue();
        master.startMaster((self, found) -> {
            assertThat(found).isEqualTo(slaves.get());
            master.terminateSlave(self, found.getFirst());
            assertThat(master.findSlaves(self)).containsExactly(found.getLast());
            master.terminateAllSlaves(self);
            assertThat(master.findSlaves(self)).isEmpty();
        });
        Awaitility.await().until(() -> !slaveA.isAlive() && !slaveB.isAlive());
    }

    @Test
    void shouldRunAMasterWithoutSlaves() {
        AtomicReference<List<NodeId>> slaves = new AtomicReference<>();
        net().startMaster((self, found) -> slaves.set(found));
        assertThat(slaves.get()).isEmpty();
    }

    @Test
    void shouldThrowWhatTheBodyThrows() {
        assertThatThrownBy(() -> net().startMaster((self, found) -> {
                    throw new IllegalStateException("of the body");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("of the body");
    }

    @Test
    void shouldEndASlaveThatIsClosed() {
        LocalNet net = net();
        Thread slave = startSlave(net);
        net.close();
        Awaitility.await().until(() -> !slave.isAlive());
        assertThat(directory).isEmptyDirectory();
    }
}
