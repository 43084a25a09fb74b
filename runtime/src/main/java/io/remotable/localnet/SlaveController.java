package io.remotable.localnet;

import io.remotable.process.Match;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.RemotableException;

/** The process that makes a node a slave: masters find it by its name, and it ends when one of them says so. */
final class SlaveController {
    /** Its name. */
    static final String NAME = "slaveController";

    private static final String TERMINATE = "terminate";

    private SlaveController() {}

    /** The body of the process. */
    static void run(ProcessContext self, Runnable whenReady) {
        self.register(NAME, self.pid());
        whenReady.run();
        boolean more = true;
        while (more) {
            more = self.receiveWait(
                    Match.matchIf(String.class, TERMINATE::equals, end -> false), Match.matchUnknown(() -> true));
        }
    }

    /** Ends the slave of the node that this runs on. */
    static void terminate(ProcessContext self) {
        ProcessId controller = self.whereis(NAME)
                .orElseThrow(() -> new RemotableException(self.nodeId() + " is no slave: it cannot be terminated."));
        self.send(controller, TERMINATE);
    }
}
