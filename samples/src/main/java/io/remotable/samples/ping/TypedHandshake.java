package io.remotable.samples.ping;

import io.remotable.Remotable;
import io.remotable.localnet.DistribMain;
import io.remotable.process.Channel;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ReceivePort;
import io.remotable.process.SendPort;
import java.util.List;

/**
 * How a parent comes to a typed channel to its child, when a {@link ReceivePort} cannot be given to it. The chapter's way: the
 * child makes the channel, and sends the end that can travel back on one that the parent made for that alone and throws away.
 * The shortcut: {@code spawnChannel} makes the channel over there with the child.
 */
public final class TypedHandshake {
    private TypedHandshake() {}

    @Remotable
    record Ping(SendPort<ProcessId> replyTo) {}

    @Remotable
    record Welcome(SendPort<Ping> pings) {}

    @Remotable
    static void pingServer(ProcessContext self, SendPort<Welcome> parent) {
        Channel<Ping> channel = self.newChan(Ping.class);
        self.sendChan(parent, new Welcome(channel.sendPort()));
        answer(self, channel.receivePort());
    }

    @Remotable
    static void pingChannel(ProcessContext self, ReceivePort<Ping> pings) {
        answer(self, pings);
    }

    private static void answer(ProcessContext self, ReceivePort<Ping> pings) {
        Ping ping = self.receiveChan(pings);
        self.say("ping received from %s", ping.replyTo());
        self.sendChan(ping.replyTo(), self.pid());
    }

    static void master(ProcessContext self, List<NodeId> slaves) {
        NodeId node = slaves.isEmpty() ? self.nodeId() : slaves.getFirst();
        self.say("spawning on %s", node);
        Channel<Welcome> throwAway = self.newChan(Welcome.class);
        self.spawn(node, TypedHandshakeClosures.pingServer(throwAway.sendPort()));
        ping(self, self.receiveChan(throwAway.receivePort()).pings());

        self.say("spawning a channel on %s", node);
        ping(self, self.spawnChannel(node, TypedHandshakeClosures.pingChannel()));
        self.terminate();
    }

    private static void ping(ProcessContext self, SendPort<Ping> server) {
        Channel<ProcessId> channel = self.newChan(ProcessId.class);
        self.say("sending ping to %s", server);
        self.sendChan(server, new Ping(channel.sendPort()));
        self.say("pong from %s", self.receiveChan(channel.receivePort()));
    }

    /**
     * Runs it.
     *
     * @param args those of {@link DistribMain}
     */
    public static void main(String[] args) {
        System.exit(DistribMain.run(args, TypedHandshake::master));
    }
}
