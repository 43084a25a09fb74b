package io.remotable.node;

import io.remotable.process.Match;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.SayMessage;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The process named {@code logger}: writes what processes say, as {@code <time> <pid>: <text>} with the time as C prints
 * it (rule 7.2).
 */
final class LogProcess {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss zzz yyyy", Locale.ROOT);

    private enum Finish {
        NOW
    }

    private final NodeCore node;
    private final PrintStream out;
    private final CountDownLatch finished = new CountDownLatch(1);
    private @Nullable LocalProcess process;

    LogProcess(NodeCore node, PrintStream out) {
        this.node = node;
        this.out = out;
    }

    void start() {
        LocalProcess logger = node.create(this::run);
        process = logger;
        node.names().register(SayMessage.LOGGER, logger.pid());
        logger.start();
    }

    private void run(ProcessContext self) {
        try {
            boolean more = true;
            while (more) {
                more = self.receiveWait(
                        Match.match(SayMessage.class, this::write),
                        Match.match(Finish.class, finish -> false),
                        Match.matchUnknown(() -> true));
            }
        } finally {
            finished.countDown();
        }
    }

    private boolean write(SayMessage line) {
        out.println(format(line));
        return true;
    }

    static String format(SayMessage line) {
        return TIME.format(line.time().atZone(ZoneId.systemDefault())) + " " + line.process() + ": " + line.text();
    }

    /** What the node itself has to tell. From any thread. */
    void note(String text) {
        LocalProcess logger = process;
        ProcessId own = node.ownPid();
        SayMessage line = new SayMessage(Instant.now(), own, text);
        if (logger != null) {
            logger.deliver(line);
        } else {
            out.println(format(line));
        }
    }

    /** After whoever owned the name is gone: lines come out here again. */
    void registerAgain() {
        LocalProcess logger = process;
        if (logger != null && node.process(logger.pid()) != null) {
            node.names().registerIfFree(SayMessage.LOGGER, logger.pid());
        }
    }

    boolean is(LocalProcess other) {
        return other == process;
    }

    /** Writes what was said so far, and ends. */
    void finish(Duration atMost) throws InterruptedException {
        LocalProcess logger = process;
        if (logger != null) {
            logger.deliver(Finish.NOW);
            boolean done = finished.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
            if (!done) {
                logger.raise(new Signal.Kill(node.ownPid(), "the node closes"));
            }
        }
        out.flush();
    }
}
