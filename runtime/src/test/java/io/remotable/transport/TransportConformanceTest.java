package io.remotable.transport;

import static io.remotable.transport.Peer.offer;
import static io.remotable.transport.Peer.pump;
import static io.remotable.transport.Peer.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every transport promises. */
@Timeout(60)
public abstract class TransportConformanceTest {
    private final List<AutoCloseable> toClose = new ArrayList<>();

    /** A transport at localhost. */
    protected abstract Transport transport(int port);

    @AfterEach
    void closeAll() throws Exception {
        Peer.closeAll(toClose);
    }

    private Peer peer() {
        return peer(0);
    }

    private Peer peer(int port) {
        return closing(new Peer(transport(port)));
    }

    private <T extends AutoCloseable> T closing(T each) {
        toClose.add(each);
        return each;
    }

    private static Link connect(Peer from, Peer to) {
        Link link = from.open(to);
        pump(link::isConnected, from, to);
        return link;
    }

    /** Counts frames of several numbered senders, each of which numbers its frames. */
    private static final class Checker implements FrameHandler {
        private final long[] next;
        private final AtomicLong count = new AtomicLong();
        private final AtomicLong wrong = new AtomicLong();

        Checker(int senders) {
            next = new long[senders];
        }

        static void fill(UnsafeBuffer buffer, int sender, long number, int length) {
            buffer.putInt(0, sender);
            buffer.putLong(4, number);
            for (int i = 12; i < length; i++) {
                buffer.putByte(i, (byte) (number + i));
            }
        }

        @Override
        public void onStreamOpened(long stream, String source) {}

        @Override
        public void onFrame(long stream, DirectBuffer buffer, int offset, int length) {
            long number = buffer.getLong(offset + 4);
            boolean right = number == next[buffer.getInt(offset)]++ && length == length(number);
            for (int i = 12; i < length; i++) {
                right &= buffer.getByte(offset + i) == (byte) (number + i);
            }
            if (!right) {
                wrong.incrementAndGet();
            }
            count.incrementAndGet();
        }

        static int length(long number) {
            return (int) (12 + number % 200);
        }

        @Override
        public void onStreamClosed(long stream) {}
    }

    @Test
    void framesOfSeveralThreadsUnderALockArriveInOrder() throws Exception {
        int senders = 4;
        int each = 25_000;
        Transport from = transport(0);
        Transport to = transport(0);
        Link link = from.open(to.localAddress());
        Checker checker = new Checker(senders);
        closing(new Reactor(from, new Checker(0)));
        closing(new Reactor(to, checker));

        sendFromThreads(link, senders, each);

        await().atMost(Duration.ofSeconds(40)).until(() -> checker.count.get() == (long) senders * each);
        assertThat(checker.wrong).hasValue(0);
    }

    private static void sendFromThreads(Link link, int senders, int each) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        List<Thread> threads = IntStream.range(0, senders)
                .mapToObj(sender -> Thread.ofPlatform().daemon().start(() -> sendMany(link, lock, sender, each)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void sendMany(Link link, ReentrantLock lock, int sender, int each) {
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
        for (long number = 0; number < each; ) {
            Checker.fill(buffer, sender, number, Checker.length(number));
            if (offerLocked(link, lock, buffer, Checker.length(number)) == Link.Offer.ACCEPTED) {
                number++;
            } else {
                LockSupport.parkNanos(1000);
            }
        }
    }

    private static Link.Offer offerLocked(Link link, ReentrantLock lock, UnsafeBuffer buffer, int length) {
        lock.lock();
        try {
            return link.offer(buffer, 0, length);
        } finally {
            lock.unlock();
        }
    }

    @Test
    void bothDirectionsAtOnce() throws Exception {
        int each = 20_000;
        Transport one = transport(0);
        Transport other = transport(0);
        Link there = one.open(other.localAddress());
        Link back = other.open(one.localAddress());
        Checker atOne = new Checker(1);
        Checker atOther = new Checker(1);
        closing(new Reactor(one, atOne));
        closing(new Reactor(other, atOther));

        Thread thread = Thread.ofPlatform().daemon().start(() -> sendMany(there, new ReentrantLock(), 0, each));
        sendMany(back, new ReentrantLock(), 0, each);
        thread.join();

        await().until(() -> atOne.count.get() == each && atOther.count.get() == each);
        assertThat(atOne.wrong).hasValue(0);
        assertThat(atOther.wrong).hasValue(0);
    }

    @Test
    void framesOfEveryLength() {
        Peer one = peer();
        Peer other = peer();
        Link link = connect(one, other);
        int max = one.transport.maxFrameLength();
        int step = Math.max(1, max / 3000);
        List<Integer> lengths = new ArrayList<>();
        for (int length = 0; length < max; length += step) {
            lengths.add(length);
        }
        lengths.add(max);

        for (int length : lengths) {
            send(link, "x".repeat(length), one, other);
        }
        pump(() -> other.frames.size() == lengths.size(), one, other);

        assertThat(other.frames).extracting(String::length).isEqualTo(lengths);
        assertThatThrownBy(() -> offer(link, "x".repeat(max + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(max));
    }

    @Test
    void aPeerThatDoesNotReadHoldsUpItsOwnLinkOnly() {
        Peer one = peer();
        Peer slow = peer();
        Peer quick = peer();
        Link toSlow = connect(one, slow);
        Link toQuick = connect(one, quick);

        int accepted = 0;
        String text = "x".repeat(1000);
        while (offer(toSlow, accepted + text) == Link.Offer.ACCEPTED) {
            accepted++;
            one.poll();
            quick.poll();
            slow.transport.poll(slow, 0);
        }
        assertThat(offer(toSlow, text)).isEqualTo(Link.Offer.BACK_PRESSURED);
        for (int i = 0; i < 1000; i++) {
            send(toQuick, "q" + i, one, quick);
        }
        pump(() -> quick.frames.size() == 1000, one, quick);

        int sent = accepted;
        pump(() -> slow.frames.size() == sent, one, slow);
        pump(() -> offer(toSlow, "more") == Link.Offer.ACCEPTED, one, slow);
        assertThat(slow.frames.subList(0, sent))
                .isEqualTo(IntStream.range(0, sent).mapToObj(i -> i + text).toList());
    }

    @Test
    void aLinkConnectsOnceItsPeerIsThere() {
        Peer one = peer();
        Peer first = peer();
        int port = first.address().port();
        first.close();

        Link link = one.transport.open(new Address("localhost", port));
        pump(() -> one.poll() == 0, one);
        assertThat(offer(link, "early")).isEqualTo(Link.Offer.NOT_CONNECTED);
        assertThat(link.isConnected()).isFalse();
        assertThat(link.failure()).isNull();
        Peer other = peer(port);
        send(link, "hello", one, other);
        pump(() -> !other.frames.isEmpty(), one, other);

        assertThat(link.isConnected()).isTrue();
        assertThat(other.open).hasSize(1);
        assertThat(other.frames).containsExactly("hello");
    }

    @Test
    void aStreamEndsWhenItsLinkIsClosed() {
        Peer one = peer();
        Peer other = peer();
        Link link = connect(one, other);
        for (int i = 0; i < 100; i++) {
            send(link, "f" + i, one, other);
        }
        link.close();

        assertThat(offer(link, "late")).isEqualTo(Link.Offer.CLOSED);
        assertThat(link.isConnected()).isFalse();
        pump(() -> other.closed.size() == 1, one, other);
        assertThat(other.frames).hasSize(100);
        assertThat(other.open).isEmpty();
    }

    @Test
    void aPeerThatClosesEndsItsStreamAndIsMissed() {
        Peer one = peer();
        Peer other = peer();
        Link there = connect(one, other);
        connect(other, one);
        pump(() -> one.open.size() == 1, one, other);

        other.close();

        pump(() -> one.closed.size() == 1 && !there.isConnected(), one);
        assertThat(offer(there, "late")).isEqualTo(Link.Offer.NOT_CONNECTED);
    }

    @Test
    void aLinkConnectsAgainToAPeerThatCameBack() {
        Peer one = peer();
        Peer first = peer();
        Link link = connect(one, first);
        first.close();
        pump(() -> !link.isConnected(), one);

        Peer second = peer(first.address().port());
        send(link, "again", one, second);
        pump(() -> second.frames.contains("again"), one, second);

        assertThat(second.open).hasSize(1);
    }

    @Test
    void closeSendsWhatWasAccepted() throws Exception {
        int count = 1000;
        Peer one = peer();
        Transport to = transport(0);
        Checker checker = new Checker(1);
        closing(new Reactor(to, checker));
        Link link = one.transport.open(to.localAddress());
        pump(link::isConnected, one);
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
        for (long number = 0; number < count; number++) {
            int length = Checker.length(number);
            Checker.fill(buffer, 0, number, length);
            pump(() -> link.offer(buffer, 0, length) == Link.Offer.ACCEPTED, one);
        }

        one.close();

        await().until(() -> checker.count.get() == count);
        assertThat(checker.wrong).hasValue(0);
    }

    @Test
    void anUnknownHostIsTold() {
        Peer one = peer();
        Link link = one.transport.open(new Address("no-such-host.invalid", 4000));

        pump(() -> link.failure() != null, one);

        assertThat(link.failure()).isEqualTo("unknown host no-such-host.invalid");
        assertThat(offer(link, "x")).isEqualTo(Link.Offer.NOT_CONNECTED);
        link.close();
    }

    @Test
    void addressesThatNoPeerCanHaveAreRefused() {
        Transport transport = peer().transport;

        assertThatThrownBy(() -> transport.open(new Address("localhost", 0))).isInstanceOf(TransportException.class);
        assertThatThrownBy(() -> transport.open(new Address("localhost", 65_536)))
                .isInstanceOf(TransportException.class);
        assertThatThrownBy(() -> transport.open(new Address(" ", 4000))).isInstanceOf(TransportException.class);
    }

    @Test
    void aTakenPortIsTold() {
        Address taken = peer().address();

        assertThatThrownBy(() -> transport(taken.port()))
                .isInstanceOf(TransportException.class)
                .hasMessage("port " + taken.port() + " on localhost is taken: another program (another node?) listens"
                        + " there. Choose another port, or 0 for a free one.");
    }

    @Test
    void aPortIsFreeAgainAfterClose() {
        Peer one = peer();
        connect(one, peer());
        one.close();

        assertThat(peer(one.address().port()).address()).isEqualTo(one.address());
    }

    @Test
    void wakeupsAreNotLost() throws Exception {
        int rounds = 20_000;
        Transport transport = transport(0);
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        closing(new Reactor(
                new ForwardingTransport(transport) {
                    @Override
                    public int poll(FrameHandler handler, int limit) {
                        int work = super.poll(handler, limit);
                        answered.set(asked.get());
                        return work;
                    }
                },
                new Checker(0)));

        Thread.ofPlatform().daemon().start(() -> {
            for (int round = 1; round <= rounds; round++) {
                asked.set(round);
                transport.wakeup();
                while (answered.get() < round) {
                    Thread.onSpinWait();
                }
            }
            done.countDown();
        });

        done.await();
        assertThat(answered).hasValue(rounds);
    }

    @Test
    void arrivalEndsAwait() throws Exception {
        int rounds = 200;
        Transport one = transport(0);
        Transport other = transport(0);
        Link there = one.open(other.localAddress());
        Checker checker = new Checker(1);
        closing(new Reactor(one, new Checker(0)));
        closing(new Reactor(other, checker));
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
        await().until(there::isConnected);

        for (long number = 0; number < rounds; number++) {
            Checker.fill(buffer, 0, number, Checker.length(number));
            assertThat(there.offer(buffer, 0, Checker.length(number))).isEqualTo(Link.Offer.ACCEPTED);
            while (checker.count.get() <= number) {
                Thread.onSpinWait();
            }
        }
        assertThat(checker.wrong).hasValue(0);
    }

    @Test
    void aHandlerMayOpenLinks() {
        List<Link> links = new ArrayList<>();
        Peer one = peer();
        Peer other = closing(new Peer(transport(0)) {
            @Override
            public void onStreamOpened(long stream, String source) {
                super.onStreamOpened(stream, source);
                links.add(open(one));
            }

            @Override
            public void onStreamClosed(long stream) {
                super.onStreamClosed(stream);
                links.getFirst().close();
                links.add(open(one));
            }
        });
        Link link = connect(one, other);
        pump(() -> links.size() == 1 && links.getFirst().isConnected(), one, other);

        link.close();
        pump(() -> links.size() == 2 && links.getLast().isConnected(), one, other);
        send(links.getLast(), "from a handler's link", one, other);
        pump(() -> one.frames.contains("from a handler's link"), one, other);
    }

    @Test
    void aHandlerThatThrowsLosesOneFrameAndCannotCloseItsTransport() throws Exception {
        List<Throwable> uncaught = new ArrayList<>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
        Peer one = peer();
        Peer other = closing(new Peer(transport(0)) {
            @Override
            public void onFrame(long stream, DirectBuffer buffer, int offset, int length) {
                super.onFrame(stream, buffer, offset, length);
                if (frames.getLast().equals("throw")) {
                    throw new IllegalStateException("thrown by a test");
                }
                transport.close();
            }
        });
        Link link = connect(one, other);
        for (String text : List.of("throw", "close", "throw", "last")) {
            send(link, text, one, other);
        }

        pump(() -> other.frames.size() == 4, one, other);
        assertThat(other.closed).isEmpty();
        Thread.currentThread().setUncaughtExceptionHandler(null);
    }

    @Test
    void aClosedTransportOpensNothing() {
        Peer one = peer();
        Link link = connect(one, peer());
        one.close();
        one.close();

        assertThat(offer(link, "late")).isEqualTo(Link.Offer.CLOSED);
        assertThat(one.poll()).isZero();
        assertThatThrownBy(() -> one.transport.open(new Address("localhost", 4000)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void offersDuringCloseDoNoHarm() throws Exception {
        Transport from = transport(0);
        Transport to = transport(0);
        Link link = from.open(to.localAddress());
        Reactor reactor = new Reactor(from, new Checker(0));
        closing(new Reactor(to, new Checker(1)));
        CountDownLatch flowing = new CountDownLatch(1000);
        Thread sender = Thread.ofPlatform().daemon().start(() -> {
            UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
            Link.Offer offer;
            do {
                offer = link.offer(buffer, 0, 100);
                if (offer == Link.Offer.ACCEPTED) {
                    flowing.countDown();
                }
                link.isConnected();
            } while (offer != Link.Offer.CLOSED);
        });

        flowing.await();
        reactor.close();
        sender.join();
    }
}
