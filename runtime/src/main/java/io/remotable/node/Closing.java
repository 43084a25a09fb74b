package io.remotable.node;

import io.remotable.table.CurrentTable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The orderly end of a node (rule 8.2). */
final class Closing {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long GOODBYE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final NodeCore node;
    private boolean interrupted;

    Closing(NodeCore node) {
        this.node = node;
    }

    /** Closes the node, or waits until who closes it is done. A process does not wait for who waits for it. */
    void run() {
        if (node.markClosed()) {
            try {
                close();
            } finally {
                CurrentTable.release();
                node.released().countDown();
            }
        } else if (!node.isOnOwnThread()) {
            uninterruptibly(() -> node.released().await());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void close() {
        node.closing().complete(null);
        leavePeers();
        endProcesses();
        uninterruptibly(() -> node.log().finish(node.settings().closeTimeout()));
        node.events().close();
        uninterruptibly(() -> node.reactor().stop());
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    /** Who closes a node from a thread that is interrupted still wants it closed. */
    private void uninterruptibly(Step step) {
        while (true) {
            interrupted |= Thread.interrupted();
            try {
                step.run();
                return;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    private void lookAgainLater() {
        interrupted |= Thread.interrupted();
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }

    private void leavePeers() {
        onReactor(() -> {
            node.peers().leave();
            return true;
        });
        long deadline = System.nanoTime() + GOODBYE_NANOS;
        while (!onReactor(() -> node.peers().isDrained()) && System.nanoTime() - deadline < 0) {
            lookAgainLater();
        }
        onReactor(() -> {
            node.peers().disconnectAll();
            return true;
        });
    }

    private boolean onReactor(BooleanSupplier action) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        node.reactor().execute(() -> done.complete(action.getAsBoolean()));
        return done.completeOnTimeout(true, GOODBYE_NANOS, TimeUnit.NANOSECONDS).join();
    }

    private void endProcesses() {
        long deadline = System.nanoTime() + node.settings().closeTimeout().toNanos();
        Signal end = new Signal.Kill(node.ownPid(), "the node closes");
        for (LocalProcess process : node.processes()) {
            if (!node.log().is(process) && !process.isCurrent()) {
                process.raise(end);
            }
        }
        while (othersAlive() && System.nanoTime() - deadline < 0) {
            lookAgainLater();
        }
    }

    private boolean othersAlive() {
        return node.processes().stream().anyMatch(process -> !node.log().is(process) && !process.isCurrent());
    }
}
