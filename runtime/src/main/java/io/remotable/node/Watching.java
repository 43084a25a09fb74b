package io.remotable.node;

import io.remotable.node.wire.Watch;
import io.remotable.process.DiedReason;
import io.remotable.process.MonitorRef;
import io.remotable.process.NodeId;
import io.remotable.process.NodeMonitorNotification;
import io.remotable.process.PortMonitorNotification;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.SendPortId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a process watches. A watch fires by being taken out of here, so it fires once; taking it out and telling the process
 * is one step, so that after {@link #forget} nothing of it is seen (rules 6.1 and 6.2). From any thread.
 */
final class Watching {
    private final LocalProcess process;
    private @Nullable Set<Watch> watches;
    private boolean ended;

    Watching(LocalProcess process) {
        this.process = process;
    }

    /** False when it watches so already, or has ended. */
    synchronized boolean add(Watch watch) {
        if (ended) {
            return false;
        }
        if (watches == null) {
            watches = new HashSet<>(2);
        }
        return watches.add(watch);
    }

    synchronized boolean fire(Watch watch, DiedReason reason) {
        if (watches == null || !watches.remove(watch)) {
            return false;
        }
        if (!watch.isLink()) {
            process.deliver(notification(watch, reason));
        } else if (watch.kind() == Watch.Kind.LINK || !reason.isNormal()) {
            process.raise(new Signal.LinkBroken(watch.target(), reason));
        }
        return true;
    }

    static Object notification(Watch watch, DiedReason reason) {
        MonitorRef ref = new MonitorRef(watch.watcher(), watch.number());
        return switch (watch.target()) {
            case ProcessId target -> new ProcessMonitorNotification(ref, target, reason);
            case NodeId target -> new NodeMonitorNotification(ref, target, reason);
            case SendPortId target -> new PortMonitorNotification(ref, target, reason);
        };
    }

    synchronized boolean forget(Watch watch) {
        return watches != null && watches.remove(watch);
    }

    /** The monitor of a number, or null when it fired or never was. */
    synchronized @Nullable Watch monitor(long number) {
        if (watches == null) {
            return null;
        }
        return watches.stream()
                .filter(watch -> !watch.isLink() && watch.number() == number)
                .findAny()
                .orElse(null);
    }

    /** Ends, and gives all that is watched no more. */
    synchronized List<Watch> end() {
        ended = true;
        List<Watch> all = watches == null ? List.of() : new ArrayList<>(Objects.requireNonNull(watches));
        watches = null;
        return all;
    }
}
