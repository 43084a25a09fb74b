package io.remotable.node;

import io.remotable.node.peer.Faults;
import io.remotable.process.DiedException;
import io.remotable.process.DiedReason;
import io.remotable.process.NodeClosedException;
import io.remotable.process.NodeLinkException;
import io.remotable.process.PortLinkException;
import io.remotable.process.ProcessExitException;
import io.remotable.process.ProcessKilledException;
import io.remotable.process.ProcessLinkException;
import io.remotable.process.ProcessTerminationException;
import java.util.Set;

/** Tells of processes that failed while nobody watched them, who would leave no trace. From any thread. */
final class UnwatchedFailures {
    private static final String KIND = "unwatched failure";
    private static final String FRAME = "\tat ";

    /** Ends that somebody wanted. */
    private static final Set<String> MEANT = Set.of(
            ProcessExitException.class.getName(),
            ProcessKilledException.class.getName(),
            ProcessTerminationException.class.getName(),
            NodeClosedException.class.getName());

    private final Faults faults;

    UnwatchedFailures(Faults faults) {
        this.faults = faults;
    }

    /** Counts an end that was a failure, and logs it when no other had its class and place. */
    void tell(LocalProcess process, DiedReason reason) {
        switch (process.thrown()) {
            case ProcessLinkException link -> tell(process, link.reason(), "failed since " + link.id() + " did");
            case PortLinkException link ->
                tell(process, link.reason(), "failed since the owner of " + link.id() + " did");
            case NodeLinkException _ -> {}
            case null, default -> tell(process, reason, "failed");
        }
    }

    private void tell(LocalProcess process, DiedReason reason, String what) {
        if (reason instanceof DiedException failure && !MEANT.contains(failure.type())) {
            String text = process + " " + what + ", and nobody monitors it, is linked to it or waits for its result: ";
            faults.report(KIND, failure.type() + placeOf(failure), text + failure.stackTrace());
        }
    }

    private static String placeOf(DiedException failure) {
        return failure.stackTrace()
                .lines()
                .filter(line -> line.startsWith(FRAME))
                .findFirst()
                .orElse("");
    }
}
