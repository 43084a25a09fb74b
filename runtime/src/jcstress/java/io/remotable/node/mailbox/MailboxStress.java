package io.remotable.node.mailbox;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.TimeUnit;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.Z_Result;

/** The mailbox on top of {@link Arrivals}, with sleeps that are real: a lost wake-up is a wait that times out. */
public class MailboxStress {
    private static final long LONG = TimeUnit.SECONDS.toNanos(10);
    private static final Waiting NOTHING = () -> {};

    private static int await(Mailbox mailbox) {
        Integer message = mailbox.await(Integer.class, LONG, NOTHING);
        return message == null ? 0 : message;
    }

    /** Both messages in the order taken; 0 is a wait that timed out. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "both, in order")
    @Outcome(expect = FORBIDDEN, desc = "slept on a message, or out of order")
    @State
    public static class DeliverAndAwait {
        private final Mailbox mailbox = new Mailbox();

        @Actor
        public void producer() {
            mailbox.deliver(1);
            mailbox.deliver(2);
        }

        @Actor
        public void owner(II_Result r) {
            mailbox.owner(Thread.currentThread());
            r.r1 = await(mailbox);
            r.r2 = await(mailbox);
        }
    }

    /** The same with two producers and a message nobody waits for. */
    @JCStressTest
    @Outcome(
            id = {"1, 2", "2, 1"},
            expect = ACCEPTABLE,
            desc = "both")
    @Outcome(expect = FORBIDDEN, desc = "slept on a message, or lost")
    @State
    public static class TwoDeliverAndAwait {
        private final Mailbox mailbox = new Mailbox();

        @Actor
        public void first() {
            mailbox.deliver("something else");
            mailbox.deliver(1);
        }

        @Actor
        public void second() {
            mailbox.wake();
            mailbox.deliver(2);
        }

        @Actor
        public void owner(II_Result r) {
            mailbox.owner(Thread.currentThread());
            r.r1 = await(mailbox);
            r.r2 = await(mailbox);
        }
    }

    /** Whether the condition came true in time. */
    @JCStressTest
    @Outcome(id = "true", expect = ACCEPTABLE, desc = "woken, or seen before the sleep")
    @Outcome(expect = FORBIDDEN, desc = "slept on a condition that is true")
    @State
    public static class WakeAndAwaitTrue {
        private final Mailbox mailbox = new Mailbox();
        private volatile boolean condition;

        @Actor
        public void waker() {
            condition = true;
            mailbox.wake();
        }

        @Actor
        public void owner(Z_Result r) {
            mailbox.owner(Thread.currentThread());
            r.r1 = mailbox.awaitTrue(() -> condition, LONG, NOTHING);
        }
    }

    /** The size while the owner files the only message; many came and went before. */
    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "exact")
    @Outcome(id = "0", expect = ACCEPTABLE, desc = "on its way from one count to the next")
    @Outcome(id = "2", expect = ACCEPTABLE, desc = "in both counts, on a weakly ordered machine")
    @Outcome(expect = FORBIDDEN, desc = "more than ever waited")
    @State
    public static class SizeWhileFiling {
        private final Mailbox mailbox = new Mailbox();

        public SizeWhileFiling() {
            for (int i = 0; i < 10; i++) {
                mailbox.deliver(i);
            }
            mailbox.discard(Integer.class, any -> true);
            mailbox.deliver("the only one");
        }

        @Actor
        public void owner() {
            mailbox.fileAll();
        }

        @Actor
        public void reader(I_Result r) {
            r.r1 = mailbox.size();
        }
    }
}
