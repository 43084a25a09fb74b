package io.remotable.samples.chat;

import io.remotable.Remotable;
import io.remotable.localnet.LocalNet;
import io.remotable.node.Node;
import io.remotable.process.Match;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.samples.chat.session.Clients;
import io.remotable.samples.chat.session.Crossing;
import io.remotable.samples.chat.session.NodeCrossing;
import io.remotable.samples.chat.session.ProxyCrossing;
import io.remotable.samples.chat.session.Reception;
import java.util.ArrayList;
import java.util.List;

/**
 * <i>A Distributed Chat Server</i>: a server on the master and on every slave, a port for people on each.
 *
 * <pre>{@code
 * ./remotable chat slave 55551 &
 * ./remotable chat slave 55552 &
 * ./remotable chat master 55553 &
 * nc localhost 44444
 * }</pre>
 */
public final class Chat {
    private static final String NAME = "chatServer";

    private Chat() {}

    @Remotable
    static void chatServer(ProcessContext self, int port, boolean proxy) {
        replacePredecessor(self);
        Crossing crossing = proxy ? ProxyCrossing.start(self) : new NodeCrossing(LocalNodes.find(self.nodeId()));
        Clients clients = new Clients();
        ChatServer server = new ChatServer(self, clients, System::currentTimeMillis);
        try (Reception reception = Reception.open(self, port, clients, crossing)) {
            while (reception.isOpen()) {
                self.receiveWait(
                        server.serverMessages(),
                        server.clientEvents(),
                        server.deaths(),
                        Match.matchUnknown(() -> true));
            }
        }
    }

    /** The server of a master that is gone goes, too, for its port is needed. */
    private static void replacePredecessor(ProcessContext self) {
        self.whereis(NAME)
                .ifPresent(old -> self.withMonitor(old, watching -> {
                    watching.kill(old, "another master starts a chat server here");
                    return watching.expect(ProcessMonitorNotification.class);
                }));
        self.register(NAME, self.pid());
    }

    static void master(ProcessContext self, List<NodeId> slaves, int chatPort, boolean proxy) {
        List<ProcessId> servers = new ArrayList<>();
        for (NodeId slave : slaves) {
            self.say("spawning on %s", slave);
            int port = chatPort == 0 ? 0 : chatPort + 1 + servers.size();
            servers.add(self.spawn(slave, ChatClosures.chatServer(port, proxy)));
        }
        servers.add(self.pid());
        for (ProcessId server : servers) {
            self.send(server, new ServerMessage.Servers(servers));
        }
        chatServer(self, chatPort, proxy);
    }

    /** Finds the slaves, and has their logs come out here. */
    static void runMaster(LocalNet net, int chatPort, boolean proxy) {
        try (Node node = net.newLocalNode()) {
            LocalNodes.add(node);
            node.run(self -> {
                List<NodeId> slaves = net.findSlaves(self);
                net.redirectLogsHere(self, slaves);
                master(self, slaves, chatPort, proxy);
            });
        }
    }

    /** Waits for masters. */
    static void runSlave(LocalNet net) {
        net.startSlave(node -> {
            LocalNodes.add(node);
            System.err.println(
                    "chat: slave on " + node.id().host() + ":" + node.id().port() + " waits for a master");
        });
    }

    /**
     * Runs it.
     *
     * @param args {@code --help} tells
     */
    public static void main(String[] args) {
        System.exit(ChatProgram.execute(new ChatCommand(), args));
    }
}
