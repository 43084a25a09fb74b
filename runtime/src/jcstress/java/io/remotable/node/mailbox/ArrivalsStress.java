package io.remotable.node.mailbox;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.IIZ_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.IZI_Result;
import org.openjdk.jcstress.infra.results.ZZI_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** The lock-free way into a mailbox. */
public class ArrivalsStress {
    private static Arrivals asleep() {
        Arrivals arrivals = new Arrivals();
        arrivals.owner(Thread.currentThread());
        arrivals.announceSleep();
        return arrivals;
    }

    /** Drained early, drained late, faults. */
    @JCStressTest
    @Outcome(id = "0, 2, 0", expect = ACCEPTABLE, desc = "drained before both")
    @Outcome(id = "1, 1, 0", expect = ACCEPTABLE, desc = "drained in between")
    @Outcome(id = "2, 0, 0", expect = ACCEPTABLE, desc = "drained after both")
    @Outcome(expect = FORBIDDEN, desc = "lost, twice or out of order")
    @State
    public static class PushAndDrain {
        private final Arrivals arrivals = new Arrivals();
        private final Drained drained = new Drained();

        @Actor
        public void producer() {
            arrivals.push(new Envelope(1));
            arrivals.push(new Envelope(2));
        }

        @Actor
        public void owner(III_Result r) {
            r.r1 = drained.add(arrivals.drain());
        }

        @Arbiter
        public void rest(III_Result r) {
            r.r2 = drained.add(arrivals.drain());
            r.r3 = drained.faults();
        }
    }

    /** Messages, faults. */
    @JCStressTest
    @Outcome(id = "4, 0", expect = ACCEPTABLE, desc = "each once, each producer's in order")
    @Outcome(expect = FORBIDDEN, desc = "lost, twice or out of order")
    @State
    public static class TwoPush {
        private final Arrivals arrivals = asleep();

        @Actor
        public void first() {
            arrivals.push(new Envelope(1));
            arrivals.push(new Envelope(2));
        }

        @Actor
        public void second() {
            arrivals.push(new Envelope(Drained.SECOND + 1));
            arrivals.push(new Envelope(Drained.SECOND + 2));
        }

        @Arbiter
        public void rest(II_Result r) {
            Drained drained = new Drained();
            r.r1 = drained.add(arrivals.drain());
            r.r2 = drained.faults();
        }
    }

    /** Drained early, drained late, faults. jcstress leaves tests of three actors out on machines of two cores. */
    @JCStressTest
    @Outcome(
            id = {"0, 4, 0", "1, 3, 0", "2, 2, 0", "3, 1, 0", "4, 0, 0"},
            expect = ACCEPTABLE,
            desc = "each once, each producer's in order")
    @Outcome(expect = FORBIDDEN, desc = "lost, twice or out of order")
    @State
    public static class TwoPushAndDrain {
        private final Arrivals arrivals = new Arrivals();
        private final Drained drained = new Drained();

        @Actor
        public void first() {
            arrivals.push(new Envelope(1));
            arrivals.push(new Envelope(2));
        }

        @Actor
        public void second() {
            arrivals.push(new Envelope(Drained.SECOND + 1));
            arrivals.push(new Envelope(Drained.SECOND + 2));
        }

        @Actor
        public void owner(III_Result r) {
            r.r1 = drained.add(arrivals.drain());
        }

        @Arbiter
        public void rest(III_Result r) {
            r.r2 = drained.add(arrivals.drain());
            r.r3 = drained.faults();
        }
    }

    /** Announced, announced still at the end, messages. */
    @JCStressTest
    @Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "the push ended the sleep")
    @Outcome(id = "false, false, 1", expect = ACCEPTABLE, desc = "the push came first, nobody slept")
    @Outcome(expect = FORBIDDEN, desc = "asleep on a message, or lost")
    @State
    public static class PushAndAnnounce {
        private final Arrivals arrivals = new Arrivals();

        @Actor
        public void producer() {
            arrivals.push(new Envelope(1));
        }

        @Actor
        public void owner(ZZI_Result r) {
            r.r1 = arrivals.announceSleep();
        }

        @Arbiter
        public void rest(ZZI_Result r) {
            r.r2 = arrivals.isSleepAnnounced();
            r.r3 = new Drained().add(arrivals.drain());
        }
    }

    /** Who wakes is who lies at the bottom: the numbers of both messages, faults. */
    @JCStressTest
    @Outcome(
            id = {"1, 2, 0", "2, 1, 0"},
            expect = ACCEPTABLE,
            desc = "one of them ended the sleep")
    @Outcome(expect = FORBIDDEN, desc = "both or none, or lost")
    @State
    public static class OneOfTwoPushesWakes {
        private final Arrivals arrivals = asleep();
        private final Envelope a = new Envelope(1);
        private final Envelope b = new Envelope(Drained.SECOND + 1);

        @Actor
        public void first() {
            arrivals.push(a);
        }

        @Actor
        public void second() {
            arrivals.push(b);
        }

        @Arbiter
        public void rest(III_Result r) {
            r.r1 = (int) a.number;
            r.r2 = (int) b.number;
            Drained drained = new Drained();
            int lost = 2 - drained.add(arrivals.drain());
            r.r3 = drained.faults() + lost;
        }
    }

    /** The message's number, announced still, messages. */
    @JCStressTest
    @Outcome(id = "1, false, 1", expect = ACCEPTABLE, desc = "awake, with the message")
    @Outcome(expect = FORBIDDEN, desc = "asleep still, or lost")
    @State
    public static class PushAndWake {
        private final Arrivals arrivals = asleep();
        private final Envelope message = new Envelope(1);

        @Actor
        public void producer() {
            arrivals.push(message);
        }

        @Actor
        public void waker() {
            arrivals.wake();
        }

        @Arbiter
        public void rest(IZI_Result r) {
            r.r1 = (int) message.number;
            r.r2 = arrivals.isSleepAnnounced();
            r.r3 = new Drained().add(arrivals.drain());
        }
    }

    /** Drained early, drained late, announced still. */
    @JCStressTest
    @Outcome(id = "1, 0, false", expect = ACCEPTABLE, desc = "seen after the sleep")
    @Outcome(id = "0, 1, false", expect = ACCEPTABLE, desc = "came after the drain")
    @Outcome(expect = FORBIDDEN, desc = "taken away with the announcement, or asleep still")
    @State
    public static class PushAndCancel {
        private final Arrivals arrivals = asleep();
        private final Drained drained = new Drained();

        @Actor
        public void producer() {
            arrivals.push(new Envelope(1));
        }

        @Actor
        public void owner(IIZ_Result r) {
            arrivals.cancelSleep();
            r.r1 = drained.add(arrivals.drain());
        }

        @Arbiter
        public void rest(IIZ_Result r) {
            r.r2 = drained.add(arrivals.drain());
            r.r3 = arrivals.isSleepAnnounced();
        }
    }

    /** The condition as seen after the announcement, announced still. */
    @JCStressTest
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "seen, and woken")
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "the wake came first, the owner sees why")
    @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "woken")
    @Outcome(id = "false, true", expect = FORBIDDEN, desc = "sleeps for ever")
    @State
    public static class ConditionAndAnnounce {
        private final Arrivals arrivals = new Arrivals();
        private volatile boolean condition;

        @Actor
        public void waker() {
            condition = true;
            arrivals.wake();
        }

        @Actor
        public void owner(ZZ_Result r) {
            arrivals.announceSleep();
            r.r1 = condition;
        }

        @Arbiter
        public void rest(ZZ_Result r) {
            r.r2 = arrivals.isSleepAnnounced();
        }
    }

    /** The same with a condition behind a lock, as channels have it. */
    @JCStressTest
    @Outcome(id = "true, false", expect = ACCEPTABLE, desc = "seen, and woken")
    @Outcome(id = "true, true", expect = ACCEPTABLE, desc = "the wake came first, the owner sees why")
    @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "woken")
    @Outcome(id = "false, true", expect = FORBIDDEN, desc = "sleeps for ever")
    @State
    public static class LockedConditionAndAnnounce {
        private final Arrivals arrivals = new Arrivals();
        private boolean condition;

        @Actor
        public void waker() {
            synchronized (this) {
                condition = true;
            }
            arrivals.wake();
        }

        @Actor
        public void owner(ZZ_Result r) {
            arrivals.announceSleep();
            synchronized (this) {
                r.r1 = condition;
            }
        }

        @Arbiter
        public void rest(ZZ_Result r) {
            r.r2 = arrivals.isSleepAnnounced();
        }
    }

    /** The size, twice. */
    @JCStressTest
    @Outcome(
            id = {"0, 0", "0, 1", "0, 2", "1, 1", "1, 2", "2, 2"},
            expect = ACCEPTABLE,
            desc = "grows")
    @Outcome(expect = FORBIDDEN, desc = "never was so")
    @State
    public static class PushAndSize {
        private final Arrivals arrivals = asleep();

        @Actor
        public void producer() {
            arrivals.push(new Envelope(1));
            arrivals.push(new Envelope(2));
        }

        @Actor
        public void reader(II_Result r) {
            r.r1 = (int) arrivals.size();
            r.r2 = (int) arrivals.size();
        }
    }
}
