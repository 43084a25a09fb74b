package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.remotable.Remotable;
import io.remotable.node.Node;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is made for a message besides itself: its place in the mailbox, and nothing on its way. */
@Timeout(60)
@ExtendWith(Cluster.Report.class)
final class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int MESSAGES = 20_000;
    private static final int WINDOW = 100;

    /** The JDK keeps the smallest numbers boxed; processes that come later must not cost more. */
    private static final int EARLIER_PROCESSES = 200;

    /** Header, a reference to the sender, a number. */
    private static final long BALL_BYTES = 24;

    private static final long SENDER_ID_BYTES = 24;
    private static final long ENVELOPE_BYTES = 32;

    /** For what is made by the window, as the waking of who sleeps, and by the transport's heartbeats. */
    private static final long ROUNDING_BYTES = 16;

    @Remotable
    record Ball(ProcessId from, long number) {}

    @Remotable
    static void echo(ProcessContext self) {
        while (true) {
            Ball ball = self.expect(Ball.class);
            if (ball.number() % WINDOW == 0) {
                self.send(ball.from(), ball);
            }
        }
    }

    private static void sendAll(ProcessContext self, ProcessId echo) {
        Ball ball = new Ball(self.pid(), 1);
        Ball last = new Ball(self.pid(), 0);
        for (int sent = 1; sent <= MESSAGES; sent++) {
            if (sent % WINDOW == 0) {
                self.send(echo, last);
                self.expect(Ball.class);
            } else {
                self.send(echo, ball);
            }
        }
    }

    private static long bytesPerMessage(ProcessContext self, ProcessId echo) {
        long before = THREADS.getTotalThreadAllocatedBytes();
        sendAll(self, echo);
        return (THREADS.getTotalThreadAllocatedBytes() - before) / MESSAGES;
    }

    /** Once the JIT compiler has seen that what helps on the way does not escape. */
    private static void assertSettlesAtMost(long bytes, Node here, Node there) {
        for (int i = 0; i < EARLIER_PROCESSES; i++) {
            here.run(self -> {});
            there.run(self -> {});
        }
        here.run(self -> {
            ProcessId echo = self.spawn(there.id(), AllocationTestClosures.echo());
            Awaitility.await("at most " + bytes + " bytes for a message")
                    .atMost(Duration.ofSeconds(40))
                    .pollDelay(Duration.ZERO)
                    .pollInSameThread()
                    .untilAsserted(() -> assertThat(bytesPerMessage(self, echo)).isLessThanOrEqualTo(bytes));
        });
    }

    @Test
    void shouldMakeTheMessageAndItsPlaceInTheMailbox() {
        try (Cluster cluster = Cluster.aeron()) {
            assertSettlesAtMost(
                    BALL_BYTES + SENDER_ID_BYTES + ENVELOPE_BYTES + ROUNDING_BYTES, cluster.node(), cluster.node());
        }
    }

    @Test
    void shouldMakeThePlaceInTheMailboxOnlyWithinANode() {
        try (Cluster cluster = Cluster.aeron()) {
            Node node = cluster.node();
            assertSettlesAtMost(ENVELOPE_BYTES + ROUNDING_BYTES, node, node);
        }
    }
}
