package io.remotable.samples.kv.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.remotable.samples.kv.Cluster;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code -Dremotable.seed=<seed>} runs one again. */
class LinearizabilityTest {
    /** They wait more than they compute. */
    private static final int AT_ONCE = 4;

    private static List<Long> seeds(int runs) {
        Long chosen = Long.getLong("remotable.seed");
        if (chosen != null) {
            return List.of(chosen);
        }
        long first = new Random().nextInt(1_000_000_000);
        return LongStream.range(first, first + runs).boxed().toList();
    }

    /** What is wrong; empty when nothing is. */
    private static String run(long seed) {
        try (Cluster cluster = new Cluster(seed)) {
            Scenario scenario = new Scenario(seed, cluster);
            try {
                String violations = scenario.run();
                return violations.isEmpty() ? "" : scenario + "\n" + violations;
            } catch (RuntimeException | AssertionError failure) {
                return scenario + "\n" + failure;
            }
        }
    }

    private static void assertAllRight(int runs) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<String>> all = seeds(runs).stream()
                    .map(seed -> (Callable<String>) () -> run(seed))
                    .toList();
            for (Future<String> one : threads.invokeAll(all)) {
                assertThat(one.get()).isEmpty();
            }
        }
    }

    @Test
    @Timeout(180)
    void everyKeyShouldBeALinearizableRegister() throws Exception {
        assertAllRight(100);
    }

    @Test
    @Tag("soak")
    @Timeout(1_800)
    void everyKeyShouldBeALinearizableRegisterForLong() throws Exception {
        assertAllRight(2_000);
    }
}
