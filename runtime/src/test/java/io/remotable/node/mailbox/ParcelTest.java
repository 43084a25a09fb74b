package io.remotable.node.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ParcelTest {
    private final Mailbox mailbox = new Mailbox();
    private final Parcel parcel = new Parcel();

    private List<String> taken(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> String.valueOf(mailbox.take(String.class)))
                .toList();
    }

    @Test
    void shouldDeliverItsMessagesInTheirOrderAmongOthers() {
        mailbox.deliver("one");
        parcel.add("two");
        parcel.add("three");
        mailbox.deliver(parcel);
        mailbox.deliver("four");
        assertThat(mailbox.size()).isEqualTo(4);
        assertThat(taken(4)).containsExactly("one", "two", "three", "four");
        assertThat(mailbox.size()).isZero();
    }

    @Test
    void shouldBeEmptyOnceDelivered() {
        parcel.add("one");
        assertThat(parcel.isEmpty()).isFalse();
        mailbox.deliver(parcel);
        assertThat(parcel.isEmpty()).isTrue();
        mailbox.deliver(parcel);
        parcel.add("two");
        mailbox.deliver(parcel);
        assertThat(mailbox.size()).isEqualTo(2);
        assertThat(taken(2)).containsExactly("one", "two");
    }

    @Test
    void shouldWakeWhoWaits() throws InterruptedException {
        Thread receiver = Thread.ofVirtual().unstarted(() -> {
            mailbox.await(Integer.class, -1, () -> {});
            mailbox.await(Integer.class, -1, () -> {});
        });
        mailbox.owner(receiver);
        receiver.start();
        parcel.add(1);
        parcel.add(2);
        mailbox.deliver(parcel);
        receiver.join();
        assertThat(mailbox.size()).isZero();
    }
}
