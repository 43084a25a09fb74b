package io.remotable.node;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.WrongThreadException;
import java.time.Duration;
import java.util.Objects;

/** A process's context: whose it is, and the check that every call begins with. The operations are in the subclasses. */
abstract class ContextCore implements ProcessContext {
    private final NodeCore node;
    private final LocalProcess process;

    ContextCore(NodeCore node, LocalProcess process) {
        this.node = node;
        this.process = process;
    }

    final NodeCore node() {
        return node;
    }

    final LocalProcess process() {
        return process;
    }

    /** Only the process's own thread may go on, and signals come first. */
    final LocalProcess enter() {
        own().check();
        return process;
    }

    /** Only the process's own thread may go on. */
    final LocalProcess own() {
        if (!process.isCurrent()) {
            throw new WrongThreadException(process + " was used by " + Thread.currentThread()
                    + ". A context belongs to its process's thread; use Node.send from others.");
        }
        return process;
    }

    /** A timeout in nanoseconds; one too long to count is for ever. */
    static long nanosOf(Duration timeout) {
        Objects.requireNonNull(timeout, "timeout");
        try {
            return Math.max(0, timeout.toNanos());
        } catch (ArithmeticException beyondCenturies) {
            return timeout.isNegative() ? 0 : Long.MAX_VALUE;
        }
    }

    @Override
    public final ProcessId pid() {
        return process.pid();
    }

    @Override
    public final NodeId nodeId() {
        return node.id();
    }

    @Override
    public final void checkpoint() {
        enter();
    }
}
