package io.remotable.localnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.node.Network;
import io.remotable.node.Node;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.RemoteCallException;
import io.remotable.process.SayMessage;
import io.remotable.table.RemoteTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a master asks of its slaves while some of them die. */
@Timeout(30)
class SlavesTest {
    private static final RemoteTable TABLE = LocalNetTable.table();

    private final Network network = Network.create();
    private final List<Node> nodes = new ArrayList<>();
    private Node master;
    private Node one;
    private Node other;

    private Node start() {
        Node node = Node.builder().network(network).remoteTable(TABLE).start();
        nodes.add(node);
        return node;
    }

    private Node slave() {
        Node node = start();
        node.fork(self -> SlaveController.run(self, () -> {}));
        Awaitility.await()
                .until(() ->
                        node.call(self -> self.whereis(SlaveController.NAME)).isPresent());
        return node;
    }

    @BeforeEach
    void startNodes() {
        master = start();
        one = slave();
        other = slave();
    }

    @AfterEach
    void closeNodes() {
        nodes.forEach(Node::close);
    }

    private List<NodeId> sorted(Node... chosen) {
        return Stream.of(chosen).map(Node::id).sorted().toList();
    }

    /** Where the lines of a node go. */
    private static ProcessId logger(Node node) {
        return node.call(self -> self.whereis("logger")).orElseThrow();
    }

    @Test
    void shouldTellSlavesFromOtherNodes() {
        Node none = start();
        assertThat(master.<List<NodeId>>call(self -> Slaves.among(self, sorted(one, other, none))))
                .isEqualTo(sorted(one, other));
    }

    @Test
    void shouldNotWaitForASlaveThatDies() {
        network.kill(one.id());
        assertThat(master.<List<NodeId>>call(self -> Slaves.among(self, sorted(one, other))))
                .isEqualTo(sorted(other));
    }

    @Test
    void shouldNotWaitForASlaveThatDiesAfterItWasFound() {
        master.run(self -> {
            assertThat(Slaves.among(self, sorted(one, other))).hasSize(2);
            network.kill(one.id());
            Slaves.redirectLogs(self, sorted(one, other));
            Slaves.awaitLines(self, sorted(one, other));
        });
        assertThat(logger(other)).isEqualTo(logger(master));
    }

    @Test
    void shouldNotWaitForASlaveThatHangs() {
        network.stall(one.id());
        master.run(self -> Slaves.redirectLogs(self, sorted(one, other)));
        assertThat(logger(other)).isEqualTo(logger(master));
        network.resume(one.id());
    }

    @Test
    void shouldBringTheLinesOfSlavesHere() {
        master.run(self -> {
            self.reregister("logger", self.pid());
            Slaves.redirectLogs(self, sorted(one, other));
            one.run(speaker -> speaker.say("one"));
            other.run(speaker -> speaker.say("other"));
            Slaves.awaitLines(self, sorted(one, other));
            assertThat(List.of(line(self), line(self))).containsExactlyInAnyOrder("one", "other");
        });
    }

    private static String line(ProcessContext self) {
        return self.expectTimeout(SayMessage.class, Duration.ZERO).orElseThrow().text();
    }

    @Test
    void shouldGiveTheLinesBackWhenTheMasterGoes() {
        ProcessId own = logger(one);
        master.run(self -> Slaves.redirectLogs(self, sorted(one)));
        assertThat(logger(one)).isNotEqualTo(own);

        master.close();

        Awaitility.await().untilAsserted(() -> assertThat(logger(one)).isEqualTo(own));
    }

    @Test
    void shouldRedirectToTheNextMaster() {
        master.run(self -> Slaves.redirectLogs(self, sorted(one)));
        Node next = start();
        next.run(self -> Slaves.redirectLogs(self, sorted(one)));
        master.close();
        assertThat(logger(one)).isEqualTo(logger(next));
    }

    @Test
    void shouldLeaveTheMastersMailboxAlone() {
        master.run(self -> {
            Slaves.among(self, sorted(one, other));
            Slaves.redirectLogs(self, sorted(one, other));
            Slaves.terminate(self, sorted(one).getFirst());
            assertThat(self.processInfo(self.pid()).orElseThrow().messageQueueLength())
                    .isZero();
        });
    }

    @Test
    void shouldRefuseToTerminateWhatIsNoSlave() {
        Node none = start();
        assertThatThrownBy(() -> master.run(self -> Slaves.terminate(self, none.id())))
                .isInstanceOf(RemoteCallException.class)
                .hasMessageContaining("is no slave");
    }

    @Test
    void shouldTerminateWhatIsGoneAlready() {
        one.close();
        master.run(self -> Slaves.terminate(self, one.id()));
    }
}
