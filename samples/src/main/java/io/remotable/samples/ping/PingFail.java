package io.remotable.samples.ping;

import static io.remotable.process.Match.match;

import io.remotable.Remotable;
import io.remotable.localnet.DistribMain;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import java.util.List;

/**
 * <i>Handling Failure</i>: a server that takes every message for a ping gets a pong and fails. Its parent hears of it in a
 * message, and why.
 */
public final class PingFail {
    private PingFail() {}

    @Remotable
    static void pingServer(ProcessContext self) {
        Message.Ping ping = (Message.Ping) self.expect(Message.class);
        self.say("ping received from %s", ping.from());
        self.send(ping.from(), new Message.Pong(self.pid()));
    }

    static void master(ProcessContext self, List<NodeId> slaves) {
        NodeId node = self.nodeId();
        self.say("spawning on %s", node);
        ProcessId server = self.spawn(node, PingFailClosures.pingServer());

        self.say("sending ping to %s", server);
        String outcome = self.withMonitor(server, watching -> {
            watching.send(server, new Message.Pong(watching.pid()));
            return watching.receiveWait(
                    match(Message.Pong.class, pong -> "pong."),
                    match(
                            ProcessMonitorNotification.class,
                            notice -> "process " + notice.process() + " died: " + notice.reason()));
        });
        self.say(outcome);
        self.terminate();
    }

    /**
     * Runs it.
     *
     * @param args those of {@link DistribMain}
     */
    public static void main(String[] args) {
        System.exit(DistribMain.run(args, PingFail::master));
    }
}
