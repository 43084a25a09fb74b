package io.remotable.snippets;

import io.remotable.process.MonitorRef;
import io.remotable.process.NodeId;
import io.remotable.process.NodeMonitorNotification;
import io.remotable.process.PortMonitorNotification;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.process.SendPort;
import io.remotable.snippets.Shop.Order;
import io.remotable.snippets.Shop.Ping;
import io.remotable.snippets.Shop.Pong;
import java.time.Duration;
import java.util.Optional;

/** What the javadoc of {@code Watching} shows. */
final class WatchingSnippets {
    private WatchingSnippets() {}

    static void monitors(ProcessContext self, ProcessId server, NodeId node, SendPort<Order> port) {
        // @start region="monitor"
        MonitorRef ref = self.monitor(server);
        ProcessMonitorNotification died = self.expect(ProcessMonitorNotification.class);
        self.say("%s died: %s", died.process(), died.reason());
        // @end
        // @start region="monitorNode"
        self.monitor(node);
        NodeMonitorNotification gone = self.expect(NodeMonitorNotification.class);
        // @end
        // @start region="monitorPort"
        self.monitor(port);
        PortMonitorNotification closed = self.expect(PortMonitorNotification.class);
        // @end
        // @start region="unmonitor"
        self.unmonitor(ref);
        // @end
        self.say("%s %s", gone, closed);
    }

    static Optional<Pong> withMonitor(ProcessContext self, ProcessId server) {
        // @start region="withMonitor"
        Optional<Pong> pong = self.withMonitor(server, here -> {
            here.send(server, new Ping(here.pid()));
            return here.expectTimeout(Pong.class, Duration.ofSeconds(1));
        });
        // @end
        return pong;
    }

    static void links(ProcessContext self, ProcessId server) {
        // @start region="link"
        self.link(server);
        // @end
        // @start region="linkOnFailure"
        self.linkOnFailure(server);
        // @end
        // @start region="unlink"
        self.unlink(server);
        // @end
        // @start region="reconnect"
        self.reconnect(server);
        self.send(server, new Ping(self.pid()));
        // @end
    }
}
