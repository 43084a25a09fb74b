package io.remotable.samples.ping;

import io.remotable.Remotable;
import io.remotable.localnet.DistribMain;
import io.remotable.process.Channel;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ReceivePort;
import io.remotable.process.SendPort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * <i>Merging Channels</i>: as {@link PingTc}, but pongs are taken in the order in which they come, whichever channel they
 * come on.
 */
public final class PingTcMerge {
    private PingTcMerge() {}

    @Remotable
    record Ping(SendPort<ProcessId> replyTo) {}

    @Remotable
    static void pingServer(ProcessContext self) {
        Ping ping = self.expect(Ping.class);
        self.say("ping received from %s", ping.replyTo());
        self.sendChan(ping.replyTo(), self.pid());
    }

    static void master(ProcessContext self, List<NodeId> slaves) {
        Slaves.sayWhenNone(self, slaves, "ping-tc-merge");
        List<ProcessId> servers = new ArrayList<>();
        for (NodeId slave : slaves) {
            self.say("spawning on %s", slave);
            servers.add(self.spawn(slave, PingTcMergeClosures.pingServer()));
        }

        List<ReceivePort<ProcessId>> ports = new ArrayList<>();
        for (ProcessId server : servers) {
            self.say("pinging %s", server);
            Channel<ProcessId> channel = self.newChan(ProcessId.class);
            self.send(server, new Ping(channel.sendPort()));
            ports.add(channel.receivePort());
        }
        if (!ports.isEmpty()) {
            waitForPongs(self, self.mergePortsBiased(ports), new HashSet<>(servers));
        }
        self.say("All pongs successfully received");
        self.terminate();
    }

    private static void waitForPongs(ProcessContext self, ReceivePort<ProcessId> pongs, Set<ProcessId> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove(self.receiveChan(pongs));
        }
    }

    /**
     * Runs it.
     *
     * @param args those of {@link DistribMain}
     */
    public static void main(String[] args) {
        System.exit(DistribMain.run(args, PingTcMerge::master));
    }
}
