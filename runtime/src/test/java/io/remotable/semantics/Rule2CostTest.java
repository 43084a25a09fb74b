package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.mailbox.Mailbox;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rule 2.5: a linear search would cost 100 000 times as much; 20 times leaves room for a busy machine. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class Rule2CostTest {
    private static final int TAKEN = 10_000;
    private static final int REPEATS = 15;
    private static final long WIDE = 20;

    @Test
    void rule_2_5_shouldFindAMessageBehindManyOthersAsQuicklyAsAlone() {
        cheapest(0);
        long alone = cheapest(0);
        long behindSome = cheapest(1_000);
        long behindMany = cheapest(100_000);
        System.out.printf(
                "expect with 0, 1 000 and 100 000 foreign messages: %d, %d, %d ns%n",
                alone / TAKEN, behindSome / TAKEN, behindMany / TAKEN);
        assertThat(behindSome).isLessThan(WIDE * alone);
        assertThat(behindMany).isLessThan(WIDE * alone);
    }

    /** The quickest of several runs: what else the machine does only adds. */
    private static long cheapest(int foreign) {
        Mailbox mailbox = new Mailbox();
        for (int i = 0; i < foreign; i++) {
            mailbox.deliver(new Mail.Text("foreign"));
        }
        mailbox.take(Mail.Number.class);
        return LongStream.range(0, REPEATS).map(i -> takes(mailbox)).min().orElseThrow();
    }

    private static long takes(Mailbox mailbox) {
        Mail.Number number = new Mail.Number(1);
        long start = System.nanoTime();
        for (int i = 0; i < TAKEN; i++) {
            mailbox.deliver(number);
            assertThat(mailbox.take(Mail.Number.class) == number).isTrue();
        }
        return System.nanoTime() - start;
    }
}
