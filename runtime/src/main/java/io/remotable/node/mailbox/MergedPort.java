package io.remotable.node.mailbox;

import io.remotable.process.ReceivePort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One port out of several: the leftmost that is ready, biased or with the list rotating by one after each receive
 * (rule 3.2). Moves nothing until a receive.
 */
public final class MergedPort<T> extends AbstractPort<T> {
    private final List<AbstractPort<T>> ports;
    private final boolean rotates;

    private MergedPort(List<? extends ReceivePort<T>> ports, boolean rotates) {
        if (ports.isEmpty()) {
            throw new IllegalArgumentException("no ports to merge: give at least one");
        }
        this.ports = new ArrayList<>(ports.stream().map(AbstractPort::of).toList());
        this.rotates = rotates;
    }

    /**
     * Merges with a fixed order.
     *
     * @param ports at least one
     * @param <T>   the type
     * @return the merged port
     */
    public static <T> ReceivePort<T> biased(List<? extends ReceivePort<T>> ports) {
        return new MergedPort<>(ports, false);
    }

    /**
     * Merges in turn.
     *
     * @param ports at least one
     * @param <T>   the type
     * @return the merged port
     */
    public static <T> ReceivePort<T> roundRobin(List<? extends ReceivePort<T>> ports) {
        return new MergedPort<>(ports, true);
    }

    @Override
    @Nullable
    Taken<T> tryTake(Attempt attempt) {
        synchronized (ports) {
            for (AbstractPort<T> port : ports) {
                Taken<T> taken = port.tryTake(attempt);
                if (taken != null) {
                    rotate(attempt);
                    return taken;
                }
            }
            return null;
        }
    }

    private void rotate(Attempt attempt) {
        if (rotates) {
            Collections.rotate(ports, -1);
            attempt.onUndo(() -> {
                synchronized (ports) {
                    Collections.rotate(ports, 1);
                }
            });
        }
    }
}
