package io.remotable.samples.ping;

import io.remotable.Remotable;
import io.remotable.localnet.DistribMain;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import java.util.List;

/**
 * The chapter's first program, <i>A First Example: Pings</i>: a process is spawned by name, gets a message and answers it. It
 * does so on one node, and would on any other.
 */
public final class Ping {
    private Ping() {}

    @Remotable
    static void pingServer(ProcessContext self) {
        Message.Ping ping = self.expect(Message.Ping.class);
        self.say("ping received from %s", ping.from());
        self.send(ping.from(), new Message.Pong(self.pid()));
    }

    static void master(ProcessContext self, List<NodeId> slaves) {
        NodeId node = self.nodeId();
        self.say("spawning on %s", node);
        ProcessId server = self.spawn(node, PingClosures.pingServer());

        self.say("sending ping to %s", server);
        self.send(server, new Message.Ping(self.pid()));

        self.expect(Message.Pong.class);
        self.say("pong.");
        self.terminate();
    }

    /**
     * Runs it.
     *
     * @param args those of {@link DistribMain}
     */
    public static void main(String[] args) {
        System.exit(DistribMain.run(args, Ping::master));
    }
}
