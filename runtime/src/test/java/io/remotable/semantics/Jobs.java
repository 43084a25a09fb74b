package io.remotable.semantics;

import io.remotable.Remotable;
import io.remotable.process.Closure;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ReceivePort;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the tests of the rules run on other nodes. */
final class Jobs {
    private Jobs() {}

    /** Answers pings for ever. */
    @Remotable
    static void echo(ProcessContext self) {
        while (true) {
            self.send(self.expect(Mail.Ping.class).from(), new Mail.Pong(self.pid()));
        }
    }

    @Remotable
    static void nothing(ProcessContext self) {
        self.checkpoint();
    }

    @Remotable
    static void failing(String message) {
        throw new IllegalStateException(message);
    }

    /** Even its message cannot be had. */
    static final class Indescribable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message either");
        }
    }

    @Remotable
    static long indescribableCall() {
        throw new Indescribable();
    }

    @Remotable
    static long failingCall(String message) {
        throw new IllegalStateException(message);
    }

    @Remotable
    static String noText() {
        return null;
    }

    @Remotable
    static long square(long number) {
        return number * number;
    }

    @Remotable
    static long sum(long a, long b) {
        return a + b;
    }

    @Remotable
    static byte[] bytes(int length) {
        return new byte[length];
    }

    @Remotable
    static NodeId where(ProcessContext self) {
        return self.nodeId();
    }

    /** Says who it is, and waits for a {@code Done}. */
    @Remotable
    static void reporting(ProcessContext self, ProcessId to) {
        self.send(to, new Mail.Ping(self.pid()));
        self.expect(Mail.Done.class);
    }

    /** Says who it is, and waits for ever. */
    @Remotable
    static long reportingCall(ProcessContext self, ProcessId to) {
        self.send(to, new Mail.Ping(self.pid()));
        self.expect(Mail.Done.class);
        return 0;
    }

    /** Lets somebody know, and then returns a number while such numbers come as messages too. */
    @Remotable
    static long confusing(ProcessContext self, ProcessId caller) {
        self.send(caller, new Mail.Number(1));
        self.send(caller, 1L);
        return 2L;
    }

    @Remotable
    static void telling(ProcessContext self, ProcessId to, long value) {
        self.send(to, new Mail.Number(value));
    }

    /** A channel server: what comes in goes out as mail. */
    @Remotable
    static void collecting(ProcessContext self, ReceivePort<Mail.Number> numbers, ProcessId to) {
        while (true) {
            self.send(to, self.receiveChan(numbers));
        }
    }

    /** Changes its argument, and returns what it made of it. */
    @Remotable
    static long bump(byte[] bytes) {
        bytes[0]++;
        return bytes[0];
    }

    @Remotable
    static void bumping(ProcessContext self, byte[] bytes, ProcessId to) {
        self.send(to, new Mail.Number(bump(bytes)));
    }

    @Remotable
    static void bumpingChannel(ProcessContext self, ReceivePort<Mail.Done> port, byte[] bytes, ProcessId to) {
        bumping(self, bytes, to);
    }

    @Remotable
    static Mail.Numbers same(Mail.Numbers numbers) {
        return numbers;
    }

    /** A closure in an argument. */
    @Remotable
    static long twice(ProcessContext self, Closure<Long> work) {
        return self.run(work) + self.run(work);
    }

    @Remotable
    static long napping(long seconds) throws InterruptedException {
        TimeUnit.SECONDS.sleep(seconds);
        return seconds;
    }

    /** The chapter's Fibonacci: each half on another node. */
    @Remotable
    static long fib(ProcessContext self, int n, List<NodeId> nodes) {
        if (n < 2) {
            return n;
        }
        List<NodeId> rest = new ArrayList<>(nodes.subList(1, nodes.size()));
        rest.add(nodes.getFirst());
        long a = self.call(nodes.getFirst(), JobsClosures.fib(n - 1, rest));
        long b = self.call(rest.getFirst(), JobsClosures.fib(n - 2, rest));
        return a + b;
    }
}
