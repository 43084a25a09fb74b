package io.remotable.semantics;

import static org.awaitility.Awaitility.await;

import io.remotable.node.Node;
import io.remotable.process.DiedException;
import io.remotable.process.DiedReason;
import io.remotable.process.Match;
import io.remotable.process.MonitorRef;
import io.remotable.process.ProcessBody;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;

/** Waiting for ends, for the tests of rules 5 to 8. */
final class Notices {
    static final Duration LONG = Duration.ofSeconds(20);

    private Notices() {}

    /** Why a process ended; monitors it and waits. */
    static DiedReason endOf(ProcessContext self, ProcessId target) {
        return reason(self, self.monitor(target));
    }

    static DiedReason reason(ProcessContext self, MonitorRef ref) {
        return self.receiveWait(Match.matchIf(
                ProcessMonitorNotification.class,
                notice -> notice.ref().equals(ref),
                ProcessMonitorNotification::reason));
    }

    /** The text of an exception that ended a process. */
    static String textOf(DiedReason reason) {
        return reason instanceof DiedException died ? died.message() : reason.toString();
    }

    /** Why a process of this body ended, after something was done to it; it is watched from its start. */
    static DiedReason endAfter(Node node, ProcessBody body, Act act) {
        return node.call(self -> {
            ProcessId target = self.spawnLocal(waitingForGo(body));
            MonitorRef ref = self.monitor(target);
            self.send(target, new Mail.Done());
            act.on(self, target);
            return reason(self, ref);
        });
    }

    private static ProcessBody waitingForGo(ProcessBody body) {
        return self -> {
            self.expect(Mail.Done.class);
            body.run(self);
        };
    }

    @FunctionalInterface
    interface Act {
        void on(ProcessContext self, ProcessId target) throws Exception;
    }

    /** Looks again and again, for long but not for ever. */
    static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(LONG);
    }

    static boolean isAlive(Node node, ProcessId process) {
        return node.call(self -> self.processInfo(process).isPresent());
    }

    static void awaitEnd(Node node, ProcessId process) {
        soon().until(() -> !isAlive(node, process));
    }

    /** What processes tell a test that is none. */
    static final class Told<T> {
        private final BlockingQueue<T> values = new LinkedBlockingQueue<>();

        void tell(T value) {
            values.add(value);
        }

        T next() {
            try {
                T value = values.poll(LONG.toMillis(), TimeUnit.MILLISECONDS);
                if (value == null) {
                    throw new AssertionError("nothing was told in time");
                }
                return value;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        boolean isEmpty() {
            return values.isEmpty();
        }

        int size() {
            return values.size();
        }
    }
}
