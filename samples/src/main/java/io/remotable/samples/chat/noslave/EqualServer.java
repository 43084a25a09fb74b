package io.remotable.samples.chat.noslave;

import static io.remotable.samples.chat.ChatServer.on;

import io.remotable.process.Match;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.WhereIsReply;
import io.remotable.samples.chat.ChatServer;
import io.remotable.samples.chat.ServerMessage;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A chat server that finds the others by itself: it asks the nodes that it finds for the process of a name, and meets who
 * answers. A process beside it goes on with that for ever, for asking a node that is out of reach takes a while; so it also
 * meets those that start later, or start again, or were cut off.
 */
final class EqualServer {
    private static final String NAME = "chatServer";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ProcessContext self;
    private final ChatServer server;
    private final PeerFinder finder;
    private final Duration pause;
    private final PrintStream out;

    /** For a process of its own; the pause is that between two searches, and the stream gets lines about other servers. */
    EqualServer(ProcessContext self, ChatServer server, PeerFinder finder, Duration pause, PrintStream out) {
        this.self = self;
        this.server = server;
        this.finder = finder;
        this.pause = pause;
        this.out = out;
    }

    /** Serves, as long as it is to. */
    void serve(BooleanSupplier open) throws InterruptedException {
        List<NodeId> peers = others(finder.findPeers());
        out.println("peers are " + peers);
        self.register(NAME, self.pid());
        peers.forEach(peer -> self.whereisRemoteAsync(peer, NAME));
        ProcessId own = self.pid();
        self.linkOnFailure(self.spawnLocal(searcher -> search(searcher, own)));
        List<Match<Boolean>> clauses = List.of(
                on(ServerMessage.class, this::handle),
                server.clientEvents(),
                server.deaths(),
                on(WhereIsReply.class, this::handle),
                Match.matchUnknown(() -> true));
        while (open.getAsBoolean()) {
            self.receiveWait(clauses);
        }
    }

    private List<NodeId> others(List<NodeId> nodes) {
        return nodes.stream().filter(node -> !node.equals(self.nodeId())).toList();
    }

    private void search(ProcessContext searcher, ProcessId own) throws InterruptedException {
        searcher.link(own);
        while (true) {
            searcher.receiveTimeout(pause, List.of());
            for (NodeId peer : others(finder.findPeers())) {
                Optional<ProcessId> found = searcher.whereisRemote(peer, NAME, PATIENCE);
                found.ifPresent(other -> searcher.send(own, new WhereIsReply(NAME, found)));
            }
        }
    }

    private void handle(WhereIsReply reply) {
        if (reply.name().equals(NAME)) {
            reply.process().ifPresent(server::meet);
        }
    }

    private void handle(ServerMessage message) {
        if (message instanceof ServerMessage.ServerInfo info) {
            out.println(self.pid() + " received server info from " + info.server());
        }
        server.handle(message);
    }
}
