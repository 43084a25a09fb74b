package io.remotable.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.node.Node;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rule 1.2 while contact is made. */
@Timeout(40)
@ExtendWith(Cluster.Report.class)
class Rule1ConnectTest {
    private static final int PAIRS = 100;
    private static final int MESSAGES = 20;
    private static final List<Long> ALL = LongStream.range(0, MESSAGES).boxed().toList();

    @Test
    void rule_1_2_shouldLoseNothingWhenTwoNodesConnectToEachOtherAtOnce() throws Exception {
        for (int i = 0; i < PAIRS; i++) {
            long seed = new Random().nextLong();
            try (Cluster cluster = Cluster.inMemory(seed)) {
                Node a = cluster.node();
                Node b = cluster.node();
                Duration longest = Duration.ofNanos(1 + new Random(seed).nextInt(400_000));
                cluster.network().delay(a.id(), b.id(), Duration.ZERO, longest);
                assertExchange("seed " + seed, a, b);
            }
        }
    }

    private static void assertExchange(String description, Node a, Node b) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        CompletableFuture<ProcessId> here = new CompletableFuture<>();
        CompletableFuture<ProcessId> there = new CompletableFuture<>();
        CompletableFuture<List<Long>> fromThere = new CompletableFuture<>();
        CompletableFuture<List<Long>> fromHere = new CompletableFuture<>();
        here.complete(a.fork(self -> exchange(self, together, there, fromThere)));
        there.complete(b.fork(self -> exchange(self, together, here, fromHere)));
        assertThat(fromThere.get(20, TimeUnit.SECONDS)).as(description).isEqualTo(ALL);
        assertThat(fromHere.get(20, TimeUnit.SECONDS)).as(description).isEqualTo(ALL);
        assertThat(a.faults("untrusted frame") + b.faults("untrusted frame"))
                .as(description)
                .isZero();
    }

    private static void exchange(
            ProcessContext self,
            CyclicBarrier together,
            CompletableFuture<ProcessId> other,
            CompletableFuture<List<Long>> received)
            throws Exception {
        ProcessId to = other.get();
        together.await();
        ALL.forEach(number -> self.send(to, new Mail.Number(number)));
        List<Long> all = new ArrayList<>();
        while (all.size() < MESSAGES) {
            all.add(self.expect(Mail.Number.class).value());
        }
        received.complete(all);
    }
}
