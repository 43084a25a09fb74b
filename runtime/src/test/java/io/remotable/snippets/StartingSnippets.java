package io.remotable.snippets;

import io.remotable.process.CP;
import io.remotable.process.Closure;
import io.remotable.process.Closures;
import io.remotable.process.DidSpawn;
import io.remotable.process.MonitoredProcess;
import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.SendPort;
import io.remotable.process.SpawnRef;
import io.remotable.snippets.Shop.Order;
import java.time.Duration;

/** What the javadoc of {@code Starting}, {@code Closure}, {@code CP} and {@code Closures} shows. */
final class StartingSnippets {
    private StartingSnippets() {}

    static void spawning(ProcessContext self, NodeId node) {
        // @start region="spawn"
        ProcessId server = self.spawn(node, ShopClosures.pingServer());
        // @end
        // @start region="spawnAsync"
        SpawnRef ref = self.spawnAsync(node, ShopClosures.pingServer());
        DidSpawn answer = self.expect(DidSpawn.class);
        // @end
        // @start region="spawnLink"
        ProcessId linked = self.spawnLink(node, ShopClosures.pingServer());
        // @end
        // @start region="spawnMonitor"
        MonitoredProcess monitored = self.spawnMonitor(node, ShopClosures.pingServer());
        // @end
        // @start region="spawnSupervised"
        MonitoredProcess child = self.spawnSupervised(node, ShopClosures.pingServer());
        // @end
        self.say("%s %s %s %s %s %s", server, ref, answer, linked, monitored, child);
    }

    static void channels(ProcessContext self, NodeId node) {
        // @start region="spawnChannel"
        SendPort<Order> orders = self.spawnChannel(node, ShopClosures.orderServer());
        self.sendChan(orders, new Order("tea", 2));
        // @end
        // @start region="spawnChannelLocal"
        SendPort<Order> requests = self.spawnChannelLocal(Order.class, Shop::orderServer);
        // @end
        self.say("%s", requests);
    }

    static void local(ProcessContext self) {
        // @start region="spawnLocal"
        ProcessId server = self.spawnLocal(Shop::pingServer);
        // @end
        // @start region="callLocal"
        Order order = self.callLocal(child -> child.expect(Order.class)); // from the child's mailbox
        // @end
        self.say("%s %s", server, order);
    }

    static void calling(ProcessContext self, NodeId node) {
        // @start region="call"
        long nine = self.call(node, ShopClosures.square(3));
        // @end
        // @start region="callTimeout"
        long sixteen = self.call(node, ShopClosures.square(4), Duration.ofSeconds(1));
        // @end
        // @start region="run"
        long four = self.run(ShopClosures.square(2));
        // @end
        self.say("%d %d %d", nine, sixteen, four);
    }

    static void composing(ProcessContext self, NodeId node, ProcessId supervisor) {
        // @start region="bind"
        Closure<Void> reply = ShopClosures.square(3).bind(Closures.sendTo(self.pid()));
        // @end
        // @start region="then"
        Closure<Void> linkedServer = Closures.link(supervisor).then(ShopClosures.pingServer());
        // @end
        // @start region="returning"
        Closure<Order> order = Closure.returning(new Order("tea", 2));
        // @end
        // @start region="apply"
        Closure<Long> nine = ShopClosures.square.apply(3L);
        // @end
        // @start region="compose"
        CP<Long, Long> fourthPower = ShopClosures.square.compose(ShopClosures.square);
        // @end
        // @start region="id"
        Closure<Long> three = CP.<Long>id().apply(3L);
        // @end
        // @start region="closures"
        self.spawn(node, Closures.expecting(Order.class).bind(Closures.sendTo(self.pid())));
        // @end
        self.say("%s %s %s %s %s %s", reply, linkedServer, order, nine, fourthPower, three);
    }

    static void builtIn(ProcessContext self, NodeId node, ProcessId server) {
        // @start region="sendTo"
        self.spawn(node, ShopClosures.square(3).bind(Closures.sendTo(server)));
        // @end
        // @start region="expecting"
        Closure<Order> nextOrder = Closures.expecting(Order.class);
        // @end
        // @start region="closureLink"
        self.spawn(node, Closures.link(self.pid()).then(ShopClosures.pingServer()));
        // @end
        // @start region="closureUnlink"
        Closure<Void> free = Closures.unlink(self.pid()).then(ShopClosures.pingServer());
        // @end
        // @start region="closureRelay"
        ProcessId relay = self.spawn(node, Closures.relay(server));
        // @end
        self.say("%s %s %s", nextOrder, free, relay);
    }
}
