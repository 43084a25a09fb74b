package io.remotable.scheduler;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;

/**
 * How long threads have had a processor: by the clock alone, one that the machine stopped cannot be told from one that
 * computes. A reading takes about a microsecond, the first one some 30 milliseconds, so the watchdog makes ready for it.
 */
final class ProcessorTime {
    static final long UNKNOWN = -1;

    private static volatile @Nullable ThreadMXBean bean;
    private static volatile boolean wanted;

    private ProcessorTime() {}

    /** Readings are wanted from now on; until {@link #makeReady} they are unknown. */
    static void want() {
        wanted = true;
    }

    /** Makes ready for readings if somebody wants some; takes its time. */
    static void makeReady() {
        if (wanted && bean == null) {
            ThreadMXBean found = ManagementFactory.getThreadMXBean();
            wanted = found.isThreadCpuTimeSupported() && found.isThreadCpuTimeEnabled();
            bean = wanted ? found : null;
        }
    }

    /** In nanoseconds, of the platform thread that calls, or {@link #UNKNOWN}. */
    static long ofThisThread() {
        ThreadMXBean ready = bean;
        return ready == null ? UNKNOWN : ready.getCurrentThreadCpuTime();
    }

    /** In nanoseconds, of a platform thread, or {@link #UNKNOWN}. */
    static long of(Thread thread) {
        ThreadMXBean ready = bean;
        return ready == null ? UNKNOWN : ready.getThreadCpuTime(thread.threadId());
    }
}
