package io.remotable.node;

import io.remotable.node.mailbox.Mailbox;
import io.remotable.node.mailbox.Parcel;
import io.remotable.node.mailbox.TypedChannel;
import io.remotable.node.mailbox.Waiting;
import io.remotable.process.DiedNormal;
import io.remotable.process.DiedReason;
import io.remotable.process.Identifier;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessBody;
import io.remotable.process.ProcessId;
import io.remotable.process.RemotableException;
import io.remotable.process.SendPortId;
import io.remotable.table.CurrentTable;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A process of this node: its thread, its mailbox, its channels, and what it watches and who watches it. */
final class LocalProcess implements Runnable, Waiting {
    private static final int KILLS_SWALLOWED = 16;

    /** What a process may send in one go, in bytes: each message counts for {@link #LEAST_COST} at least. */
    private static final int CREDIT = 64 * 1024;

    private static final int LEAST_COST = CREDIT / 256;

    private static final long OUTLIVING_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final NodeCore node;
    private final ProcessId pid;
    private final ProcessBody body;
    private final Mailbox mailbox = new Mailbox();
    private final Signals signals = new Signals();
    private final Watchers watchers = new Watchers();
    private final Watching watching = new Watching(this);
    private final Pairs pairs = new Pairs();
    private volatile @Nullable OwnChannels channels;
    private volatile @Nullable Thread thread;
    private volatile long channelsMade;
    private int credit = CREDIT;
    private volatile @Nullable Throwable thrown;
    private boolean ended;
    private volatile boolean unlisted;

    LocalProcess(NodeCore node, ProcessId pid, ProcessBody body) {
        this.node = node;
        this.pid = pid;
        this.body = body;
    }

    ProcessId pid() {
        return pid;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    Watchers watchers() {
        return watchers;
    }

    Watching watching() {
        return watching;
    }

    Pairs pairs() {
        return pairs;
    }

    /** What it threw at its end, or null. */
    @Nullable
    Throwable thrown() {
        return thrown;
    }

    void start() {
        Thread fresh = node.reactor().newProcessThread(this);
        thread = fresh;
        mailbox.owner(fresh);
        signals.owner(fresh);
        fresh.start();
    }

    @Override
    public void run() {
        DiedReason reason = Deaths.UNEXPLAINED;
        try {
            reason = live();
        } finally {
            end(reason);
        }
    }

    /** Who caught its kill and returned was killed all the same (rule 5.2). */
    private DiedReason live() {
        try {
            check();
            CurrentTable.with(node.table(), this::runBody);
            if (signals.timesKilled() > 0) {
                check();
            }
            return new DiedNormal();
        } catch (Throwable failure) {
            thrown = failure;
            Throwable cause = causeOf(failure);
            thrown = cause;
            return Deaths.of(cause);
        }
    }

    private Void runBody() throws Exception {
        body.run(new LocalContext(node, this));
        return null;
    }

    private void end(DiedReason reason) {
        if (!ended) {
            ended = true;
            node.ended(this, reason);
        }
    }

    private Throwable causeOf(Throwable failure) {
        Signal signal = signals.interrupting();
        if (signal == null || (!(signal instanceof Signal.Kill) && !Deaths.isInterruption(failure))) {
            return failure;
        }
        RemotableException cause = signal.toException();
        if (cause.getClass() == failure.getClass()) {
            return failure;
        }
        cause.addSuppressed(failure);
        return cause;
    }

    /** It ended: for who looks for it from here on there is no such process. */
    void unlist() {
        unlisted = true;
    }

    boolean isUnlisted() {
        return unlisted;
    }

    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /** Pays for something sent. Who has sent much in one go lets the network and the others in, as Erlang's reductions do. */
    void spend(int bytes) {
        credit -= Math.max(bytes, LEAST_COST);
        if (credit <= 0) {
            credit = CREDIT;
            Thread.yield();
        }
    }

    /** Lets signals in. */
    @Override
    public void check() {
        if (signals.timesKilled() > KILLS_SWALLOWED) {
            outlive();
        }
        signals.check();
    }

    /** It swallows its kill again and again: for everybody else it ends here, and what is left of it is slowed down. */
    private void outlive() {
        if (!ended) {
            RemotableException killed =
                    Objects.requireNonNull(signals.interrupting()).toException();
            thrown = killed;
            end(Deaths.of(killed));
        }
        LockSupport.parkNanos(OUTLIVING_NANOS);
    }

    /** From any thread. */
    void raise(Signal signal) {
        signals.raise(signal);
        mailbox.wake();
    }

    void deliver(Object message) {
        mailbox.deliver(message);
    }

    void deliver(Parcel messages) {
        mailbox.deliver(messages);
    }

    <T> TypedChannel<T> newChannel(Class<T> type) {
        OwnChannels all = channels;
        if (all == null) {
            all = new OwnChannels();
            channels = all;
        }
        long number = channelsMade;
        TypedChannel<T> channel = new TypedChannel<>(new SendPortId(pid, number), type, mailbox);
        all.add(channel);
        channelsMade = number + 1;
        return channel;
    }

    /** A channel that somebody can receive from, or null. */
    @Nullable
    TypedChannel<?> channel(long number) {
        OwnChannels all = channels;
        return all == null ? null : all.get(number);
    }

    /** Whether it is this process, or a port of it: ports end with their process, whoever can receive from them (rule 3.1). */
    boolean has(Identifier target) {
        return switch (target) {
            case ProcessId process -> true;
            case SendPortId port -> port.channel() >= 0 && port.channel() < channelsMade;
            case NodeId ignored -> false;
        };
    }

    void forgetLink(Identifier target) {
        signals.forgetLink(target);
    }

    /**
     * Waits for an answer; signals end the wait.
     *
     * @param nanos how long at most; negative for ever
     * @throws TimeoutException when the time is over
     */
    <T> T await(CompletableFuture<T> answer, long nanos) throws TimeoutException {
        answer.whenComplete((value, failure) -> mailbox.wake());
        if (!mailbox.awaitTrue(answer::isDone, nanos, this)) {
            throw new TimeoutException("no answer in time");
        }
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw Sneaky.raise(e.getCause());
        } catch (InterruptedException e) {
            check();
            return answer.join();
        }
    }

    <T> T await(CompletableFuture<T> answer) {
        try {
            return await(answer, -1);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return pid.toString();
    }
}
