package io.remotable.samples.chat.noslave;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever happens, all servers agree in the end on who is there. */
@Timeout(150)
class SchedulesTest {
    private static final int FIXED = 150;
    private static final int FRESH = 50;
    private static final int AT_ONCE = 16;

    private static long[] seeds() {
        Long chosen = Long.getLong("remotable.seed");
        return chosen != null
                ? new long[] {chosen}
                : LongStream.concat(LongStream.range(0, FIXED), new Random().longs(FRESH))
                        .toArray();
    }

    private static List<String> failures(long seed) {
        try (Schedule schedule = new Schedule(seed)) {
            try {
                schedule.run();
                schedule.assertAgreement();
                return List.of();
            } catch (RuntimeException | AssertionError failure) {
                return List.of("-Dremotable.seed=" + seed + ": " + failure + "\n" + schedule);
            }
        }
    }

    @Test
    void shouldAgreeAfterAnySchedule() throws Exception {
        List<String> failures = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<List<String>>> all = LongStream.of(seeds())
                    .mapToObj(seed -> pool.submit(() -> failures(seed)))
                    .toList();
            for (Future<List<String>> one : all) {
                failures.addAll(one.get());
            }
        }
        assertThat(failures).isEmpty();
    }
}
