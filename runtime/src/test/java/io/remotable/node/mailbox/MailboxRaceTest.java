package io.remotable.node.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.mailbox.MailboxModelTest.A;
import io.remotable.node.mailbox.MailboxModelTest.InChannel;
import io.remotable.node.mailbox.MailboxModelTest.Item;
import io.remotable.process.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** Senders, wakers and receivers at once: nothing is lost, doubled or slept through. */
@Timeout(20)
class MailboxRaceTest {
    private static final int SENDERS = 4;
    private static final int EACH = 500;
    private static final Waiting NOTHING = () -> {};

    @FunctionalInterface
    private interface Body {
        void run() throws Exception;
    }

    private static CompletableFuture<Boolean> start(Body body) {
        return start(new Mailbox(), body);
    }

    private static CompletableFuture<Boolean> start(Mailbox owned, Body body) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Thread thread = Thread.ofVirtual().unstarted(() -> {
            try {
                body.run();
                done.complete(true);
            } catch (Throwable thrown) {
                done.completeExceptionally(thrown);
            }
        });
        owned.owner(thread);
        thread.start();
        return done;
    }

    private static void pause(Random random) {
        int many = random.nextInt(20);
        if (many == 0) {
            Thread.yield();
        } else {
            for (int i = 0; i < many * 10; i++) {
                Thread.onSpinWait();
            }
        }
    }

    @RepeatedTest(10)
    void rule_2_1_shouldReceiveEverythingOnceAndInOrderFromEachSender() throws Exception {
        long seed = new Random().nextLong();
        Mailbox mailbox = new Mailbox();
        TypedChannel<Item> channel = MailboxModelTest.channel(mailbox, 0);
        AtomicBoolean going = new AtomicBoolean(true);
        List<Item> received = new ArrayList<>();
        CompletableFuture<Boolean> receiver =
                start(mailbox, () -> receiveAll(new Random(seed), mailbox, channel, received));
        for (int s = 0; s < SENDERS; s++) {
            int sender = s;
            Random random = new Random(seed + 1 + s);
            start(() -> {
                Parcel parcel = new Parcel();
                for (int i = 0; i < EACH; i++) {
                    Item item = MailboxModelTest.item(random, sender * EACH + i);
                    switch (random.nextInt(6)) {
                        case 0 -> channel.offer(item);
                        case 1, 2 -> parcel.add(item);
                        default -> {
                            mailbox.deliver(parcel);
                            mailbox.deliver(item);
                        }
                    }
                    pause(random);
                }
                mailbox.deliver(parcel);
            });
        }
        start(() -> {
            Random random = new Random(seed - 1);
            while (going.get()) {
                mailbox.wake();
                pause(random);
            }
        });
        assertThat(receiver.get(15, TimeUnit.SECONDS)).as("seed " + seed).isTrue();
        going.set(false);
        assertThat(received.stream().map(Item::value).distinct())
                .as("seed " + seed)
                .hasSize(SENDERS * EACH);
        assertInOrder(received, "seed " + seed);
    }

    private static void receiveAll(Random random, Mailbox mailbox, TypedChannel<Item> channel, List<Item> received)
            throws Exception {
        List<Match<Item>> all = List.of(
                Match.match(A.class, a -> a),
                Match.matchChan(channel, item -> new InChannel(item.value())),
                Match.match(Item.class, item -> item));
        while (received.size() < SENDERS * EACH) {
            switch (random.nextInt(4)) {
                case 0 -> received.add(new Receive<Item>(mailbox, MailboxModelTest.FORM, all).await(NOTHING));
                case 1 ->
                    new Receive<Item>(mailbox, MailboxModelTest.FORM, all)
                            .await(NOTHING, 0)
                            .ifPresent(received::add);
                case 2 ->
                    new Receive<Item>(mailbox, MailboxModelTest.FORM, all)
                            .await(NOTHING, 50_000)
                            .ifPresent(received::add);
                default -> {
                    Item item = mailbox.await(Item.class, 50_000, NOTHING);
                    if (item != null) {
                        received.add(item);
                    }
                }
            }
        }
    }

    /** Of each class, each sender's messages came in order. */
    private static void assertInOrder(List<Item> received, String description) {
        Map<String, Integer> last = new HashMap<>();
        for (Item item : received) {
            Integer before = last.put(item.getClass() + " of " + item.value() / EACH, item.value());
            assertThat(before == null || before < item.value())
                    .as("%s: %s after %s", description, item, before)
                    .isTrue();
        }
    }

    @RepeatedTest(10)
    void rule_3_3_shouldNotSleepWhileAnotherPutsBackWhatItCouldNotZip() throws Exception {
        long seed = new Random().nextLong();
        Mailbox owner = new Mailbox();
        Mailbox zipping = new Mailbox();
        Mailbox reading = new Mailbox();
        TypedChannel<Item> left = MailboxModelTest.channel(owner, 0);
        TypedChannel<Item> right = MailboxModelTest.channel(owner, 1);
        int pairs = EACH / 2;
        List<Match<Integer>> both =
                List.of(Match.matchChan(left.zip(right, (a, b) -> a.value() + b.value()), sum -> sum));
        List<Match<Integer>> one = List.of(Match.matchChan(left, item -> item.value()));
        CompletableFuture<Boolean> zipper = start(zipping, () -> {
            for (int i = 0; i < pairs; i++) {
                new Receive<Integer>(zipping, MailboxModelTest.FORM, both).await(NOTHING);
            }
        });
        CompletableFuture<Boolean> reader = start(reading, () -> {
            for (int i = 0; i < EACH - pairs; i++) {
                new Receive<Integer>(reading, MailboxModelTest.FORM, one).await(NOTHING);
            }
        });
        start(() -> offer(new Random(seed), left, EACH));
        start(() -> offer(new Random(seed + 1), right, pairs));
        assertThat(reader.get(15, TimeUnit.SECONDS)).as("seed " + seed).isTrue();
        assertThat(zipper.get(15, TimeUnit.SECONDS)).as("seed " + seed).isTrue();
    }

    private static void offer(Random random, TypedChannel<Item> channel, int count) {
        for (int i = 0; i < count; i++) {
            channel.offer(new A(i));
            pause(random);
        }
    }
}
