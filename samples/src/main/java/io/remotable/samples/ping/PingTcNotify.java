package io.remotable.samples.ping;

import static io.remotable.process.Match.match;
import static io.remotable.process.Match.matchChan;

import io.remotable.Remotable;
import io.remotable.localnet.DistribMain;
import io.remotable.process.Channel;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.ReceivePort;
import io.remotable.process.SendPort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Channels and monitors in one receive: waits for a pong or a notice of death, whichever comes first.
 *
 * <p>The program of this name that comes with the chapter waits for ever when a server dies before it answered. Here the dead
 * are counted: a notice never overtakes what its process had sent, and the pongs are the first clause, so a server whose notice
 * is taken while it is still waited for has not answered and never will.
 */
public final class PingTcNotify {
    private PingTcNotify() {}

    @Remotable
    record Ping(SendPort<ProcessId> replyTo) {}

    @Remotable
    static void pingServer(ProcessContext self) {
        Ping ping = self.expect(Ping.class);
        self.say("ping received from %s", ping.replyTo());
        self.sendChan(ping.replyTo(), self.pid());
    }

    static void master(ProcessContext self, List<NodeId> slaves) {
        Slaves.sayWhenNone(self, slaves, "ping-tc-notify");
        List<ProcessId> servers = new ArrayList<>();
        for (NodeId slave : slaves) {
            self.say("spawning on %s", slave);
            servers.add(self.spawn(slave, PingTcNotifyClosures.pingServer()));
        }
        servers.forEach(self::monitor);

        List<ReceivePort<ProcessId>> ports = new ArrayList<>();
        for (ProcessId server : servers) {
            self.say("pinging %s", server);
            Channel<ProcessId> channel = self.newChan(ProcessId.class);
            self.send(server, new Ping(channel.sendPort()));
            ports.add(channel.receivePort());
        }
        int pongs = ports.isEmpty() ? 0 : waitForPongs(self, self.mergePortsBiased(ports), new HashSet<>(servers));
        if (pongs == servers.size()) {
            self.say("All pongs successfully received");
        } else {
            self.say("%d of %d servers died before they answered", servers.size() - pongs, servers.size());
        }
        self.terminate();
    }

    /** How many answered; the others are dead. */
    private static int waitForPongs(ProcessContext self, ReceivePort<ProcessId> port, Set<ProcessId> waiting) {
        int pongs = 0;
        while (!waiting.isEmpty()) {
            pongs += self.receiveWait(
                    matchChan(port, server -> {
                        self.say("pong on channel");
                        waiting.remove(server);
                        return 1;
                    }),
                    match(ProcessMonitorNotification.class, notice -> {
                        self.say("%s died: %s", notice.process(), notice.reason());
                        waiting.remove(notice.process());
                        return 0;
                    }));
        }
        return pongs;
    }

    /**
     * Runs it.
     *
     * @param args those of {@link DistribMain}
     */
    public static void main(String[] args) {
        System.exit(DistribMain.run(args, PingTcNotify::master));
    }
}
