package io.remotable.transport.memory;

import static io.remotable.transport.Peer.offer;
import static io.remotable.transport.Peer.pump;
import static io.remotable.transport.Peer.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remotable.transport.Address;
import io.remotable.transport.Link;
import io.remotable.transport.Peer;
import io.remotable.transport.Transport;
import io.remotable.transport.TransportException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What only the network in memory does. */
@Timeout(30)
class MemoryNetworkTest {
    private final MemoryNetwork network = new MemoryNetwork();
    private final Peer a = new Peer(network.attach("a", 1));
    private final Peer b = new Peer(network.attach("b", 1));
    private final Peer c = new Peer(network.attach("c", 1));

    private Link connect(Peer from, Peer to) {
        Link link = from.open(to);
        pump(link::isConnected, from, to);
        return link;
    }

    /** Polls until nothing is left to poll. */
    private static void drain(Peer... peers) {
        for (Peer peer : peers) {
            while (peer.poll() > 0) {}
        }
    }

    @Test
    void aCutEndsStreamsOfThePairAtOnceAndHealingConnectsThemAgain() {
        Link there = connect(a, b);
        Link back = connect(b, a);
        Link other = connect(a, c);
        drain(a, b, c);
        offer(there, "lost");

        network.cut(a.address(), b.address());
        drain(a, b, c);
        assertThat(b.closed).hasSize(1);
        assertThat(a.closed).hasSize(1);
        assertThat(b.frames).isEmpty();
        assertThat(offer(there, "x")).isEqualTo(Link.Offer.NOT_CONNECTED);
        assertThat(offer(back, "x")).isEqualTo(Link.Offer.NOT_CONNECTED);
        assertThat(offer(other, "x")).isEqualTo(Link.Offer.ACCEPTED);

        network.heal(a.address(), b.address());
        assertThat(offer(there, "new")).isEqualTo(Link.Offer.ACCEPTED);
        drain(a, b, c);
        assertThat(b.frames).containsExactly("new");
        assertThat(b.open.keySet()).doesNotContainAnyElementsOf(b.closed).hasSize(1);
        assertThat(c.frames).containsExactly("x");
    }

    @Test
    void aCutBeforeThereAreNodesKeepsThemApart() {
        Address late = new Address("late", 7);
        network.cut(a.address(), late);
        Link link = a.transport.open(late);
        Peer peer = new Peer(network.attach("late", 7));

        assertThat(link.isConnected()).isFalse();
        network.heal(late, a.address());
        assertThat(link.isConnected()).isTrue();
        peer.close();
    }

    @Test
    void aCutInOneDirectionEndsOneStreamAndSilencesTheOther() {
        Link there = connect(a, b);
        Link back = connect(b, a);
        drain(a, b);

        network.cutOneWay(a.address(), b.address());
        drain(a, b);
        assertThat(b.closed).hasSize(1);
        assertThat(a.open).hasSize(1);
        assertThat(there.isConnected()).isFalse();
        assertThat(back.isConnected()).isFalse();
        assertThat(offer(back, "x")).isEqualTo(Link.Offer.NOT_CONNECTED);

        network.heal(a.address(), b.address());
        assertThat(offer(back, "same stream")).isEqualTo(Link.Offer.ACCEPTED);
        assertThat(offer(there, "new stream")).isEqualTo(Link.Offer.ACCEPTED);
        drain(a, b);
        assertThat(a.closed).isEmpty();
        assertThat(a.frames).containsExactly("same stream");
        assertThat(b.frames).containsExactly("new stream");
    }

    @Test
    void aSilentCutIsNoticedByNobodyAndLosesNothing() {
        Link there = connect(a, b);
        drain(a, b);
        network.cutSilently(a.address(), b.address());

        int accepted = fill(there);
        drain(a, b);
        assertThat(there.isConnected()).isTrue();
        assertThat(b.frames).isEmpty();
        assertThat(b.closed).isEmpty();

        network.heal(a.address(), b.address());
        drain(b);
        assertThat(b.frames).hasSize(accepted);
        assertThat(offer(there, "x")).isEqualTo(Link.Offer.ACCEPTED);
    }

    @Test
    void aStalledNodeHoldsUpItsSendersAndIsSilent() {
        Link toB = connect(a, b);
        Link fromB = connect(b, c);
        drain(a, b, c);
        network.stall(b.address());

        int accepted = fill(toB);
        assertThat(offer(fromB, "held")).isEqualTo(Link.Offer.ACCEPTED);
        drain(a, b, c);
        assertThat(b.frames).isEmpty();
        assertThat(c.frames).isEmpty();
        assertThat(List.of(toB.isConnected(), fromB.isConnected())).containsOnly(true);

        network.resume(b.address());
        drain(a, b, c);
        assertThat(b.frames).hasSize(accepted);
        assertThat(c.frames).containsExactly("held");
    }

    private static int fill(Link link) {
        int accepted = 0;
        while (offer(link, "x".repeat(1000)) == Link.Offer.ACCEPTED) {
            accepted++;
        }
        assertThat(offer(link, "x".repeat(1000))).isEqualTo(Link.Offer.BACK_PRESSURED);
        assertThat(accepted).isBetween(900, 1100);
        return accepted;
    }

    @Test
    void aKilledNodeIsGoneAtOnceAndItsAddressFree() {
        Link toB = connect(a, b);
        Link fromB = connect(b, a);
        drain(a, b);
        offer(fromB, "lost");

        network.kill(b.address());
        drain(a, b);
        assertThat(a.closed).hasSize(1);
        assertThat(a.frames).isEmpty();
        assertThat(toB.isConnected()).isFalse();
        assertThat(offer(fromB, "x")).isEqualTo(Link.Offer.CLOSED);
        b.close();

        Peer again = new Peer(network.attach("b", 1));
        assertThat(offer(toB, "to the new one")).isEqualTo(Link.Offer.ACCEPTED);
        drain(again, b);
        assertThat(again.frames).containsExactly("to the new one");
        assertThat(b.frames).isEmpty();
    }

    @Test
    void delayedFramesArriveLaterAndInOrder() {
        Link link = connect(a, b);
        drain(b);
        network.delay(a.address(), b.address(), Duration.ofMillis(1), Duration.ofMillis(5));
        List<String> sent = IntStream.range(0, 200).mapToObj(i -> "f" + i).toList();

        long start = System.nanoTime();
        sent.forEach(text -> send(link, text, b));
        pump(() -> b.frames.size() == sent.size(), b);

        assertThat(b.frames).isEqualTo(sent);
        assertThat(System.nanoTime() - start).isGreaterThan(Duration.ofMillis(1).toNanos());
    }

    @Test
    void delaysRepeatUnderASeed() {
        assertThat(delays(1)).isEqualTo(delays(1)).isNotEqualTo(delays(2));
        assertThat(delays(1)).allSatisfy(delay -> assertThat(delay).isBetween(1000L, 1999L));
    }

    private static List<Long> delays(long seed) {
        MemoryNetwork network = new MemoryNetwork(seed);
        Peer one = new Peer(network.attach("one", 0));
        Peer other = new Peer(network.attach("other", 0));
        network.delay(one.address(), other.address(), Duration.ofNanos(1000), Duration.ofNanos(2000));
        MemoryLink first = (MemoryLink) one.open(other);
        MemoryLink second = (MemoryLink) one.open(other);
        List<Long> delays = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            delays.add(first.nextDelayNanos());
            delays.add(second.nextDelayNanos());
        }
        return delays;
    }

    @Test
    void reorderingRepeatsUnderASeedAndKeepsTheOrderOfEachStream() {
        List<String> once = reordered(1);

        assertThat(once)
                .isEqualTo(reordered(1))
                .isNotEqualTo(reordered(2))
                .isNotEqualTo(once.stream().sorted().toList());
        for (String sender : List.of("a", "b")) {
            assertThat(once.stream().filter(text -> text.startsWith(sender)).toList())
                    .hasSize(50)
                    .isSorted();
        }
    }

    private static List<String> reordered(long seed) {
        MemoryNetwork network = new MemoryNetwork(seed);
        network.reorder(true);
        Peer receiver = new Peer(network.attach("receiver", 0));
        for (String name : List.of("a", "b")) {
            Link link = new Peer(network.attach(name, 0)).open(receiver);
            for (int i = 100; i < 150; i++) {
                offer(link, name + i);
            }
        }
        drain(receiver);
        return receiver.frames;
    }

    @Test
    void aLinkClosedInSilenceEndsAfterIt() {
        Link link = connect(a, b);
        drain(b);
        network.cutSilently(a.address(), b.address());
        offer(link, "last");
        link.close();
        a.close();
        drain(b);
        assertThat(b.closed).isEmpty();

        network.heal(a.address(), b.address());
        drain(b);
        assertThat(b.frames).containsExactly("last");
        assertThat(b.closed).hasSize(1);
    }

    @Test
    void frameLengthsAndHostsAreConfigurable() {
        assertThat(new MemoryNetwork(0, 99).attach("x", 0).maxFrameLength()).isEqualTo(99);
        assertThatThrownBy(() -> network.attach("no-such-host.invalid", 0))
                .isInstanceOf(TransportException.class)
                .hasMessage("unknown host no-such-host.invalid");
        assertThatThrownBy(() -> network.delay(a.address(), b.address(), Duration.ofMillis(2), Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void awaitEndsWhenADelayedFrameIsDue() {
        Link link = connect(a, b);
        drain(b);
        network.delay(a.address(), b.address(), Duration.ofMillis(20), Duration.ofMillis(20));
        offer(link, "late");
        assertThat(b.poll()).isZero();

        while (b.poll() == 0) {
            b.transport.await(Duration.ofMinutes(1).toNanos());
        }
        assertThat(b.frames).containsExactly("late");
    }

    /** As it is by the release of the network's lock itself, when a process waits for that. */
    @Test
    void shouldBeWokenWhileSomebodyHasTheLock() {
        Transport node = network.attach("d", 1);
        boolean woken = network.locked(() -> CompletableFuture.runAsync(node::wakeup)
                .orTimeout(10, TimeUnit.SECONDS)
                .handle((done, late) -> late == null)
                .join());
        assertThat(woken).isTrue();
    }
}
