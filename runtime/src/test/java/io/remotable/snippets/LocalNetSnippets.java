package io.remotable.snippets;

import io.remotable.localnet.DistribMain;
import io.remotable.localnet.LocalNet;
import io.remotable.node.Node;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import java.time.Duration;
import java.util.List;

/** What the javadoc of {@code LocalNet} and {@code DistribMain} shows. */
final class LocalNetSnippets {
    private LocalNetSnippets() {}

    // @start region="main"
    public static void main(String[] args) {
        System.exit(DistribMain.run(args, (self, slaves) -> self.say("%d slaves", slaves.size())));
    }
    // @end

    static int netMain() {
        // @start region="netMain"
        int status = DistribMain.run("ping", "localhost", 44444, net -> {
            try (Node node = net.newLocalNode()) {
                node.run(self -> self.say("%d slaves", net.findSlaves(self).size()));
            }
        });
        // @end
        return status;
    }

    static void master() {
        // @start region="master"
        try (LocalNet net = LocalNet.initialize("localhost", 44444)) {
            net.startMaster((self, slaves) -> slaves.forEach(slave -> self.spawn(slave, ShopClosures.pingServer())));
        }
        // @end
    }

    static void slave() {
        // @start region="slave"
        try (LocalNet net = LocalNet.initialize("localhost", 0)) {
            net.startSlave();
        }
        // @end
    }

    static void preparedSlave(LocalNet net) {
        // @start region="preparedSlave"
        net.startSlave(node -> node.fork(self -> {
            self.register("pingServer", self.pid());
            Shop.pingServer(self);
        }));
        // @end
    }

    static void peers(LocalNet net) {
        // @start region="newLocalNode"
        try (Node node = net.newLocalNode()) {
            node.run(self -> self.say("others can find %s", self.nodeId()));
        }
        // @end
        // @start region="findPeers"
        List<NodeId> peers = net.findPeers(Duration.ofSeconds(1));
        // @end
        System.out.println(peers);
    }

    static void slaves(ProcessContext self, LocalNet net) {
        // @start region="findSlaves"
        List<NodeId> slaves = net.findSlaves(self);
        // @end
        // @start region="redirectLogsHere"
        net.redirectLogsHere(self, slaves);
        // @end
        // @start region="terminateSlave"
        net.terminateSlave(self, slaves.getFirst());
        // @end
        // @start region="terminateAllSlaves"
        net.terminateAllSlaves(self);
        // @end
    }
}
