package io.remotable.samples;

import io.remotable.Remotable;
import io.remotable.localnet.DistribMain;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import java.util.List;

/** A program whose slave waits for ever, and whose master waits for the slave's end. */
final class Patient {
    private Patient() {}

    @Remotable
    static void waiter(ProcessContext self) {
        self.say("waiting");
        self.expect(Void.class);
    }

    static void master(ProcessContext self, List<NodeId> slaves) {
        ProcessId waiter = self.spawn(slaves.getFirst(), PatientClosures.waiter());
        self.monitor(waiter);
        ProcessMonitorNotification notice = self.expect(ProcessMonitorNotification.class);
        self.say("%s died: %s", notice.process(), notice.reason());
    }

    public static void main(String[] args) {
        System.exit(DistribMain.run(args, Patient::master));
    }
}
