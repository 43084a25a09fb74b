package io.remotable.benchmarks.processes;

import io.remotable.Remotable;
import io.remotable.benchmarks.peers.measure.Arguments;
import io.remotable.benchmarks.peers.measure.Figures;
import io.remotable.benchmarks.peers.measure.Latencies;
import io.remotable.process.MonitoredProcess;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessMonitorNotification;

/** From the message that ends a process to the notice of its death: the way there, the death, and the way back. */
final class DeathNotice {
    private DeathNotice() {}

    /** Ends who gets it. */
    @Remotable
    enum End {
        END
    }

    @Remotable
    static void mortal(ProcessContext self) {
        self.expect(End.class);
    }

    static Figures measure(ProcessContext self, NodeId there, Arguments arguments) {
        Latencies latencies = new Latencies(arguments.span());
        long began;
        do {
            MonitoredProcess mortal = self.spawnMonitor(there, DeathNoticeClosures.mortal());
            began = System.nanoTime();
            self.send(mortal.pid(), End.END);
            self.expect(ProcessMonitorNotification.class);
        } while (latencies.add(began, System.nanoTime()));
        return latencies.figures();
    }
}
