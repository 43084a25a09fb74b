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
import java.util.List;

/**
 * <i>Typed Channels</i>: a ping carries the end of a channel to answer on, so that a pong can be nothing but a process id and
 * nobody confuses it with other messages. The other end stays here: a {@link ReceivePort} in a message does not compile.
 */
public final class PingTc {
    private PingTc() {}

    @Remotable
    record Ping(SendPort<ProcessId> replyTo) {}

    @Remotable
    static void pingServer(ProcessContext self) {
        Ping ping = self.expect(Ping.class);
        self.say("ping received from %s", ping.replyTo());
        self.sendChan(ping.replyTo(), self.pid());
    }

    static void master(ProcessContext self, List<NodeId> slaves) {
        Slaves.sayWhenNone(self, slaves, "ping-tc");
        List<ProcessId> servers = new ArrayList<>();
        for (NodeId slave : slaves) {
            self.say("spawning on %s", slave);
            servers.add(self.spawn(slave, PingTcClosures.pingServer()));
        }
        servers.forEach(self::monitor);

        List<ReceivePort<ProcessId>> pongs = new ArrayList<>();
        for (ProcessId server : servers) {
            self.say("pinging %s", server);
            Channel<ProcessId> channel = self.newChan(ProcessId.class);
            self.send(server, new Ping(channel.sendPort()));
            pongs.add(channel.receivePort());
        }
        pongs.forEach(self::receiveChan);
        self.say("All pongs successfully received");
        self.terminate();
    }

    /**
     * Runs it.
     *
     * @param args those of {@link DistribMain}
     */
    public static void main(String[] args) {
        System.exit(DistribMain.run(args, PingTc::master));
    }
}
