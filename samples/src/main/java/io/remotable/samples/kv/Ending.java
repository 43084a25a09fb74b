package io.remotable.samples.kv;

import static io.remotable.process.Match.matchIf;

import io.remotable.process.ProcessBody;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;

/** How a database and the process that made it end: together, or the database first. */
public final class Ending {
    private Ending() {}

    /**
     * Starts a process that ends with its maker, and the maker with it.
     *
     * @param self the maker
     * @param body what the process does
     * @return the process
     */
    public static ProcessId linked(ProcessContext self, ProcessBody body) {
        ProcessId maker = self.pid();
        ProcessId process = self.spawnLocal(started -> {
            started.link(maker);
            body.run(started);
        });
        self.link(process);
        return process;
    }

    /**
     * Ends such a process, and waits until it has ended.
     *
     * @param self    the maker, which goes on
     * @param process what {@link #linked} gave
     */
    public static void end(ProcessContext self, ProcessId process) {
        self.unlink(process);
        self.monitor(process);
        self.kill(process, "not needed any more");
        self.receiveWait(matchIf(
                ProcessMonitorNotification.class, notice -> notice.process().equals(process), notice -> notice));
    }
}
