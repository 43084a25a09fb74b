package io.remotable.node.mailbox;

import io.remotable.process.Handler;
import io.remotable.process.Match;
import io.remotable.process.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One receive: waits until a clause takes something (rules 2.1 to 2.4). Clauses stand in runs, of mailbox clauses or of
 * channel clauses; an earlier run that has something wins.
 *
 * @param <R> the result
 */
public final class Receive<R> {
    /** Something that may be ready. Gives the handling of what it took, or null. */
    private interface Run<R> {
        @Nullable
        Callable<R> tryTake();
    }

    private final Mailbox mailbox;
    private final List<Run<R>> runs = new ArrayList<>();
    private final List<AwaitedFuture<?>> futures = new ArrayList<>(0);
    private @Nullable MailRun<R> lastMail;

    /**
     * A receive.
     *
     * @param mailbox the mailbox of the process
     * @param form    names and shows the messages that it takes raw
     * @param clauses what to take
     */
    public Receive(Mailbox mailbox, Message.Form form, List<? extends Match<? extends R>> clauses) {
        this.mailbox = mailbox;
        for (Match<? extends R> match : Objects.requireNonNull(clauses, "clauses")) {
            switch (match.clause()) {
                case Match.Mail<?, ? extends R> mail -> mailRun().add(mail);
                case Match.Raw<?, ? extends R> raw -> mailRun().add(wrapping(raw, form));
                case Match.Port<?, ? extends R> port -> channelRun(portRun(port));
                case Match.Future<?, ? extends R> future -> channelRun(futureRun(future));
            }
        }
    }

    private MailRun<R> mailRun() {
        MailRun<R> run = lastMail;
        if (run == null) {
            run = new MailRun<>(mailbox);
            runs.add(run::tryTake);
            lastMail = run;
        }
        return run;
    }

    private void channelRun(Run<R> run) {
        lastMail = null;
        runs.add(run);
    }

    private static <T, R> Match.Mail<T, R> wrapping(Match.Raw<T, ? extends R> clause, Message.Form form) {
        return new Match.Mail<>(
                clause.type(), clause.condition(), message -> clause.handler().handle(Message.of(message, form)));
    }

    private <T> Run<R> portRun(Match.Port<T, ? extends R> clause) {
        AbstractPort<T> port = AbstractPort.of(clause.port());
        return () -> {
            Taken<T> taken = port.takeWaking(mailbox);
            return taken == null ? null : handling(clause.handler(), taken.value());
        };
    }

    private <T> Run<R> futureRun(Match.Future<T, ? extends R> clause) {
        AwaitedFuture<T> future = AwaitedFuture.of(clause.future());
        futures.add(future);
        return () -> future.isDone() ? () -> clause.handler().handle(future.value()) : null;
    }

    private static <T, R> Callable<R> handling(Handler<? super T, ? extends R> handler, T taken) {
        return () -> handler.handle(taken);
    }

    /**
     * Waits for ever.
     *
     * @param waiting what else ends the wait
     * @return what the handler returned
     * @throws Exception what the handler or a condition threw
     */
    public R await(Waiting waiting) throws Exception {
        return Objects.requireNonNull(take(waiting, -1, 0)).call();
    }

    /**
     * Waits for some time. It covers the wait, not the handler.
     *
     * @param waiting what else ends the wait
     * @param nanos   how long at most; 0 or less polls
     * @return what the handler returned, or empty when the time was over
     * @throws Exception what the handler or a condition threw
     */
    public Optional<R> await(Waiting waiting, long nanos) throws Exception {
        long start = System.nanoTime();
        Callable<R> handling = take(waiting, Math.max(0, nanos), start);
        return handling == null ? Optional.empty() : Optional.ofNullable(handling.call());
    }

    private @Nullable Callable<R> take(Waiting waiting, long nanos, long start) {
        while (true) {
            Callable<R> taken = tryRuns();
            if (taken != null) {
                return taken;
            }
            long left = nanos < 0 ? -1 : nanos - (System.nanoTime() - start);
            if (nanos >= 0 && left <= 0) {
                return null;
            }
            if (mailbox.announceSleep()) {
                taken = sleep(waiting, left);
                if (taken != null) {
                    return taken;
                }
            }
            waiting.check();
        }
    }

    /** What became ready between the last look and the announcement would wake nobody, so it looks once more. */
    private @Nullable Callable<R> sleep(Waiting waiting, long nanos) {
        Callable<R> taken = null;
        futures.forEach(future -> future.add(mailbox));
        try {
            waiting.check();
            taken = tryRuns();
            if (taken == null) {
                mailbox.sleep(nanos);
            }
        } finally {
            mailbox.cancelSleep();
            futures.forEach(future -> future.remove(mailbox));
        }
        return taken;
    }

    private @Nullable Callable<R> tryRuns() {
        mailbox.fileAll();
        for (Run<R> run : runs) {
            Callable<R> taken = run.tryTake();
            if (taken != null) {
                return taken;
            }
        }
        return null;
    }
}
