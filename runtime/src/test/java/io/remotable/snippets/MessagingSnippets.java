package io.remotable.snippets;

import static io.remotable.process.Match.matchAny;

import io.remotable.process.Message;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.snippets.Shop.Order;
import io.remotable.snippets.Shop.Ping;
import io.remotable.snippets.Shop.Pong;
import io.remotable.snippets.Shop.Temperature;
import java.util.Optional;

/** What the javadoc of {@code Messaging}, {@code ProcessContext} and {@code Message} shows. */
final class MessagingSnippets {
    private MessagingSnippets() {}

    // @start region="process"
    static void pingServer(ProcessContext self) {
        Ping ping = self.expect(Ping.class);
        self.say("ping received from %s", ping.from());
        self.send(ping.from(), new Pong(self.pid()));
    }
    // @end

    static void messages(ProcessContext self, ProcessId server, ProcessId display) {
        // @start region="send"
        self.send(server, new Ping(self.pid()));
        Pong pong = self.expect(Pong.class);
        // @end
        self.say("%s", pong);
        // @start region="usend"
        self.usend(display, new Temperature(21.5)); // the next reading makes up for a lost one
        // @end
    }

    static void passingOn(ProcessContext self, ProcessId worker) {
        // @start region="forward"
        Message first = self.receiveWait(matchAny(message -> message));
        self.forward(first, worker);
        // @end
        // @start region="uforward"
        Message next = self.receiveWait(matchAny(message -> message));
        self.uforward(next, worker);
        // @end
        // @start region="relay"
        ProcessId relay = self.spawnLocal(here -> here.relay(worker));
        self.register("worker", relay);
        // @end
        // @start region="delegate"
        self.delegate(worker, message -> message.unwrap(Order.class).isPresent());
        // @end
        // @start region="proxy"
        self.proxy(worker, Order.class, (here, order) -> order.amount() > 0);
        // @end
    }

    static void itself(ProcessContext self, ProcessId server) {
        // @start region="pid"
        self.send(server, new Ping(self.pid()));
        // @end
        // @start region="nodeId"
        self.spawn(self.nodeId(), ShopClosures.pingServer());
        // @end
        // @start region="say"
        self.say("%d orders from %s", 3, server);
        // @end
        // @start region="processInfo"
        self.processInfo(server).ifPresent(info -> self.say("%d messages wait", info.messageQueueLength()));
        // @end
        // @start region="nodeStats"
        self.say("%d processes", self.nodeStats(server.node()).processes());
        // @end
    }

    static long checkpoint(ProcessContext self, long[] numbers) {
        // @start region="checkpoint"
        long sum = 0;
        for (long number : numbers) {
            self.checkpoint();
            sum += number * number;
        }
        // @end
        return sum;
    }

    static void raw(ProcessContext self, Message message) {
        // @start region="wrap"
        Message order = Message.wrap(new Order("tea", 2));
        // @end
        // @start region="unwrap"
        Optional<Order> unwrapped = message.unwrap(Order.class);
        // @end
        self.say("%s %s", order, unwrapped);
        // @start region="show"
        self.say("%s: %s", message.typeName(), message.toYaml());
        // @end
    }
}
