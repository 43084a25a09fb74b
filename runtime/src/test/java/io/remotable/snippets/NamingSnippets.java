package io.remotable.snippets;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.RegisterReply;
import io.remotable.process.WhereIsReply;
import io.remotable.snippets.Shop.Ping;
import java.time.Duration;
import java.util.Optional;

/** What the javadoc of {@code Naming} shows. */
final class NamingSnippets {
    private NamingSnippets() {}

    static void here(ProcessContext self, ProcessId successor) {
        // @start region="register"
        self.register("ping", self.spawnLocal(Shop::pingServer));
        // @end
        // @start region="reregister"
        self.reregister("ping", successor);
        // @end
        // @start region="whereis"
        self.whereis("ping").ifPresent(server -> self.send(server, new Ping(self.pid())));
        // @end
        // @start region="nsend"
        self.nsend("ping", new Ping(self.pid()));
        // @end
        // @start region="unregister"
        self.unregister("ping");
        // @end
    }

    static void elsewhere(ProcessContext self, NodeId node, ProcessId successor) {
        // @start region="nsendRemote"
        self.nsendRemote(node, "ping", new Ping(self.pid()));
        // @end
        // @start region="whereisRemoteAsync"
        self.whereisRemoteAsync(node, "ping");
        WhereIsReply found = self.expect(WhereIsReply.class);
        // @end
        // @start region="registerRemoteAsync"
        self.registerRemoteAsync(node, "ping", self.pid());
        RegisterReply reply = self.expect(RegisterReply.class);
        // @end
        // @start region="reregisterRemoteAsync"
        self.reregisterRemoteAsync(node, "ping", successor);
        // @end
        // @start region="unregisterRemoteAsync"
        self.unregisterRemoteAsync(node, "ping");
        // @end
        // @start region="whereisRemote"
        Optional<ProcessId> server = self.whereisRemote(node, "ping", Duration.ofSeconds(1));
        // @end
        self.say("%s %s %s", found, reply, server);
    }
}
