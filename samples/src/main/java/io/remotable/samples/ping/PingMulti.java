package io.remotable.samples.ping;

import io.remotable.Remotable;
import io.remotable.localnet.DistribMain;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * <i>Multi-Node Ping</i>: a server on every slave; all pings go out before the first pong is awaited, and pongs come in any
 * order.
 *
 * <pre>{@code
 * ./remotable ping-multi slave 44445 &
 * ./remotable ping-multi slave 44446 &
 * ./remotable ping-multi master
 * }</pre>
 */
public final class PingMulti {
    private PingMulti() {}

    @Remotable
    static void pingServer(ProcessContext self) {
        Message.Ping ping = self.expect(Message.Ping.class);
        self.say("ping received from %s", ping.from());
        self.send(ping.from(), new Message.Pong(self.pid()));
    }

    static void master(ProcessContext self, List<NodeId> slaves) {
        Slaves.sayWhenNone(self, slaves, "ping-multi");
        List<ProcessId> servers = new ArrayList<>();
        for (NodeId slave : slaves) {
            self.say("spawning on %s", slave);
            servers.add(self.spawn(slave, PingMultiClosures.pingServer()));
        }
        for (ProcessId server : servers) {
            self.say("pinging %s", server);
            self.send(server, new Message.Ping(self.pid()));
        }
        waitForPongs(self, new HashSet<>(servers));
        self.say("All pongs successfully received");
        self.terminate();
    }

    private static void waitForPongs(ProcessContext self, Set<ProcessId> waiting) {
        while (!waiting.isEmpty()) {
            switch (self.expect(Message.class)) {
                case Message.Pong(ProcessId from) -> waiting.remove(from);
                case Message.Ping ping -> {
                    self.say("MASTER received ping");
                    self.terminate();
                }
            }
        }
    }

    /**
     * Runs it.
     *
     * @param args those of {@link DistribMain}
     */
    public static void main(String[] args) {
        System.exit(DistribMain.run(args, PingMulti::master));
    }
}
