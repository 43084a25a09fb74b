package io.remotable.node.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.remotable.node.wire.Frames;
import io.remotable.transport.Address;
import io.remotable.transport.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OutletTest {
    private static final int LONGEST = 1_000;

    private final Wire wire = new Wire();
    private final AtomicInteger wakeups = new AtomicInteger();
    private final Outlet outlet = new Outlet(wire, LONGEST, wakeups::incrementAndGet);

    /** Keeps the frames that it accepts, batches taken apart. */
    private static final class Wire implements Link {
        final List<String> frames = Collections.synchronizedList(new ArrayList<>());
        final AtomicInteger offers = new AtomicInteger();
        final AtomicInteger room = new AtomicInteger(Integer.MAX_VALUE);
        final List<DirectBuffer> chunks = Collections.synchronizedList(new ArrayList<>());
        volatile Offer answer = Offer.ACCEPTED;
        volatile boolean closed;

        @Override
        public Offer offer(DirectBuffer buffer, int offset, int length) {
            Offer now = answer == Offer.ACCEPTED && room.getAndUpdate(left -> Math.max(left - 1, 0)) == 0
                    ? Offer.BACK_PRESSURED
                    : answer;
            if (now == Offer.ACCEPTED) {
                offers.incrementAndGet();
                if (buffer.getByte(offset) == Frames.BATCH) {
                    Batch.split(buffer, offset, length, this::keep);
                } else {
                    keep(buffer, offset, length);
                }
            }
            return now;
        }

        @Override
        public Offer offer(DirectBuffer head, int headLength, DirectBuffer body, int bodyOffset, int bodyLength) {
            UnsafeBuffer frame = new UnsafeBuffer(new byte[headLength + bodyLength]);
            frame.putBytes(0, head, 0, headLength);
            frame.putBytes(headLength, body, bodyOffset, bodyLength);
            return offer(frame, 0, frame.capacity());
        }

        private void keep(DirectBuffer buffer, int offset, int length) {
            if (buffer.getByte(offset) == Frames.CHUNK) {
                UnsafeBuffer chunk = new UnsafeBuffer(new byte[length]);
                chunk.putBytes(0, buffer, offset, length);
                chunks.add(chunk);
            }
            frames.add(buffer.getStringWithoutLengthAscii(offset, length));
        }

        @Override
        public Address peer() {
            return new Address("localhost", 1);
        }

        @Override
        public boolean isConnected() {
            return true;
        }

        @Override
        public @Nullable String failure() {
            return null;
        }

        @Override
        public boolean hasRoom() {
            return answer == Offer.ACCEPTED && room.get() > 0;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static UnsafeBuffer frame(String text) {
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[text.length()]);
        buffer.putStringWithoutLengthAscii(0, text);
        return buffer;
    }

    private boolean send(String text) {
        return outlet.send(frame(text), text.length(), null, () -> {});
    }

    @Test
    void shouldSendSmallFramesTogetherWhenTheReactorComesBy() {
        List<String> texts = IntStream.range(0, 20).mapToObj(i -> "frame " + i).toList();
        texts.forEach(text -> assertThat(send(text)).isTrue());
        assertThat(wire.frames).isEmpty();
        assertThat(outlet.isDrained()).isFalse();
        assertThat(outlet.drain()).isPositive();
        assertThat(wire.frames).isEqualTo(texts);
        assertThat(wire.offers).hasValue(1);
        assertThat(outlet.isDrained()).isTrue();
    }

    @Test
    void shouldWakeTheReactorOnceForABatch() {
        send("one");
        send("two");
        assertThat(wakeups).hasValue(1);
        outlet.drain();
        send("three");
        assertThat(wakeups).hasValue(2);
    }

    @Test
    void shouldSendABatchThatIsFullWithoutTheReactor() {
        List<String> texts =
                IntStream.range(0, 100).mapToObj(i -> "x".repeat(100) + i).toList();
        texts.forEach(this::send);
        assertThat(wire.frames).hasSizeBetween(80, 99).isEqualTo(texts.subList(0, wire.frames.size()));
    }

    @Test
    void shouldKeepTheOrderOfSmallAndLongFrames() {
        String longest = "x".repeat(LONGEST);
        send("before");
        send(longest);
        send("after");
        outlet.drain();
        assertThat(wire.frames).containsExactly("before", longest, "after");
    }

    @Test
    void shouldKeepTheOrderOfWhatIsSentAndPosted() {
        send("one");
        outlet.post(frame("two"));
        send("three");
        outlet.post(frame("four"));
        assertThat(wire.frames).containsExactly("one", "two", "three", "four");
    }

    @Test
    void shouldKeepTheOrderWhereThereIsNoRoomFirst() {
        send("one");
        wire.answer = Link.Offer.BACK_PRESSURED;
        outlet.post(frame("two"));
        outlet.post(frame("three"));
        assertThat(outlet.drain()).isZero();
        assertThat(outlet.isDrained()).isFalse();
        wire.answer = Link.Offer.ACCEPTED;
        send("four");
        outlet.drain();
        assertThat(wire.frames).containsExactly("one", "two", "three", "four");
    }

    @Test
    void shouldSendWhatIsOutOfBandInPartsBehindTheFrame() {
        byte[] array = new byte[2 * LONGEST];
        Arrays.fill(array, (byte) 'x');
        send("before");
        assertThat(outlet.send(frame("frame"), 5, array, () -> {})).isTrue();
        send("after");
        outlet.drain();
        assertThat(wire.frames).hasSize(6).startsWith("before").endsWith("after");
        assertThat(wire.frames.subList(1, 5).stream()
                        .map(part -> part.substring(Frames.CHUNK_DATA))
                        .collect(Collectors.joining()))
                .isEqualTo("frame" + "x".repeat(2 * LONGEST));
    }

    @Test
    void shouldLetASenderWaitForRoomAndLoseNothing() {
        wire.answer = Link.Offer.BACK_PRESSURED;
        List<String> texts =
                IntStream.range(0, 50).mapToObj(i -> "x".repeat(200) + i).toList();
        AtomicInteger sent = new AtomicInteger();
        Thread sender = Thread.startVirtualThread(() -> texts.forEach(text -> {
            send(text);
            sent.incrementAndGet();
        }));
        await().until(() -> sender.getState() == Thread.State.WAITING);
        assertThat(sent.get()).isBetween(1, LONGEST / 200);
        wire.answer = Link.Offer.ACCEPTED;
        await().until(() -> {
            outlet.drain();
            return wire.frames.size() == texts.size();
        });
        assertThat(wire.frames).isEqualTo(texts);
    }

    @Test
    void shouldEndTheWaitForRoomWhenItCloses() throws InterruptedException {
        wire.answer = Link.Offer.BACK_PRESSURED;
        AtomicBoolean accepted = new AtomicBoolean(true);
        Thread sender = Thread.startVirtualThread(() -> accepted.set(send("x".repeat(LONGEST))));
        await().until(() -> sender.getState() == Thread.State.WAITING);
        outlet.close();
        wire.answer = Link.Offer.CLOSED;
        sender.join();
        assertThat(accepted).isFalse();
    }

    @Test
    void shouldEndTheWaitForRoomForAnInterruptThatCarriesASignal() throws InterruptedException {
        wire.answer = Link.Offer.BACK_PRESSURED;
        AtomicBoolean signalled = new AtomicBoolean();
        Thread sender = Thread.startVirtualThread(() -> outlet.send(frame("x".repeat(LONGEST)), LONGEST, null, () -> {
            if (signalled.get()) {
                throw new IllegalStateException("killed");
            }
        }));
        await().until(() -> sender.getState() == Thread.State.WAITING);
        signalled.set(true);
        sender.interrupt();
        sender.join();
        assertThat(wire.frames).isEmpty();
    }

    private static Thread thread(boolean virtual, Runnable body) {
        return virtual ? Thread.ofVirtual().start(body) : Thread.ofPlatform().start(body);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldSendForAnInterruptedSenderTooAndKeepItsInterrupt(boolean virtual) {
        wire.answer = Link.Offer.BACK_PRESSURED;
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread sender = thread(virtual, () -> {
            Thread.currentThread().interrupt();
            send("x".repeat(LONGEST));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        await().until(() -> sender.getState() == Thread.State.WAITING);
        wire.answer = Link.Offer.ACCEPTED;
        await().until(() -> {
            outlet.drain();
            return !sender.isAlive();
        });
        assertThat(wire.frames).hasSize(1);
        assertThat(interrupted).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldKeepTheInterruptOfWhoWaitsToSendALargeFrame(boolean virtual) throws InterruptedException {
        wire.answer = Link.Offer.BACK_PRESSURED;
        List<Thread> before = IntStream.range(0, Outlet.TRANSFERS_AT_ONCE - 1)
                .mapToObj(i -> thread(true, () -> send("x".repeat(2 * LONGEST))))
                .toList();
        await().until(() -> before.stream().allMatch(sender -> sender.getState() == Thread.State.WAITING));
        AtomicBoolean sent = new AtomicBoolean();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread sender = thread(virtual, () -> {
            Thread.currentThread().interrupt();
            sent.set(send("y".repeat(2 * LONGEST)));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        await().until(() -> sender.getState() == Thread.State.TIMED_WAITING && !sender.isInterrupted());
        wire.answer = Link.Offer.ACCEPTED;
        await().until(() -> {
            outlet.drain();
            return !sender.isAlive();
        });
        assertThat(sent).isTrue();
        assertThat(interrupted).isTrue();
    }

    @Test
    void shouldPostALargeFrameInPartsAsThereIsRoom() {
        String large = "x".repeat(5 * LONGEST);
        wire.room.set(2);
        outlet.post(frame(large));
        outlet.post(frame("after"));
        assertThat(wire.frames).hasSize(2);
        assertThat(outlet.isDrained()).isFalse();
        wire.room.set(1);
        outlet.drain();
        assertThat(wire.frames).hasSize(3);
        wire.room.set(Integer.MAX_VALUE);
        outlet.drain();
        assertThat(outlet.isDrained()).isTrue();
        assertThat(wire.frames).hasSize(7).endsWith("after");
        assertThat(wire.frames.subList(0, 6).stream()
                        .map(part -> part.substring(Frames.CHUNK_DATA))
                        .collect(Collectors.joining()))
                .isEqualTo(large);
    }

    @Test
    void shouldNotHaveMoreTransfersUnderWayThanAPeerTakes() throws InterruptedException {
        String large = "x".repeat(20 * LONGEST);
        AtomicInteger offers = new AtomicInteger();
        List<Thread> senders = IntStream.range(0, 8)
                .mapToObj(sender -> Thread.ofVirtual().unstarted(() -> {
                    for (int i = 0; i < 20; i++) {
                        sendUntilSignalled(large, i % 2 == 0 ? Integer.MAX_VALUE : offers.incrementAndGet() % 7);
                    }
                }))
                .toList();
        wire.room.set(0);
        senders.forEach(Thread::start);
        int posted = 0;
        for (int round = 0; senders.stream().anyMatch(Thread::isAlive); round++) {
            if (round % 50 == 25) {
                outlet.post(frame(large));
                posted++;
            }
            wire.room.set(3);
            outlet.drain();
            Thread.yield();
        }
        wire.room.set(Integer.MAX_VALUE);
        outlet.drain();
        assertThat(outlet.isDrained()).isTrue();
        Chunks peer = new Chunks(large.length());
        long whole = wire.chunks.stream()
                .filter(chunk -> peer.add(chunk, 0, chunk.capacity()) != null)
                .count();
        assertThat(whole).isGreaterThanOrEqualTo(posted + 8 * 10);
    }

    private void sendUntilSignalled(String text, int looks) {
        AtomicInteger left = new AtomicInteger(looks);
        try {
            outlet.send(frame(text), text.length(), null, () -> {
                if (left.getAndDecrement() == 0) {
                    throw new IllegalStateException("killed");
                }
            });
        } catch (IllegalStateException killed) {
            // its transfer is abandoned
        }
    }

    @Test
    void shouldHandWhatWasAcceptedToTheNetworkBeforeItCloses() {
        send("one");
        send("two");
        outlet.close();
        assertThat(wire.frames).containsExactly("one", "two");
        assertThat(wire.closed).isTrue();
        assertThat(send("three")).isFalse();
        assertThat(outlet.isDrained()).isTrue();
    }

    @Test
    void shouldKeepEverySendersOrder() throws InterruptedException {
        List<Thread> senders = IntStream.range(0, 8)
                .mapToObj(sender -> Thread.ofVirtual()
                        .unstarted(() -> IntStream.range(0, 500).forEach(i -> send(sender + " " + i))))
                .toList();
        senders.forEach(Thread::start);
        while (senders.stream().anyMatch(Thread::isAlive)) {
            outlet.drain();
        }
        outlet.drain();
        for (int sender = 0; sender < 8; sender++) {
            String name = sender + " ";
            assertThat(wire.frames.stream().filter(frame -> frame.startsWith(name)))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 500).mapToObj(i -> name + i).toList());
        }
    }
}
