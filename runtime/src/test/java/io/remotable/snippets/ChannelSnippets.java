package io.remotable.snippets;

import io.remotable.process.Channel;
import io.remotable.process.ProcessContext;
import io.remotable.process.ReceivePort;
import io.remotable.process.SendPort;
import io.remotable.snippets.Shop.Order;
import io.remotable.snippets.Shop.Temperature;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the javadoc of {@code Channels} and {@code ReceivePort} shows. */
final class ChannelSnippets {
    private ChannelSnippets() {}

    static void channels(ProcessContext self) {
        // @start region="newChan"
        Channel<Order> channel = self.newChan(Order.class);
        SendPort<Order> sendPort = channel.sendPort();
        ReceivePort<Order> receivePort = channel.receivePort();
        // @end
        // @start region="sendChan"
        self.sendChan(sendPort, new Order("tea", 2));
        // @end
        // @start region="receiveChan"
        Order order = self.receiveChan(receivePort);
        // @end
        // @start region="receiveChanTimeout"
        Optional<Order> another = self.receiveChanTimeout(receivePort, Duration.ofSeconds(1));
        // @end
        self.say("%s %s", order, another);
    }

    static void merging(ProcessContext self, ReceivePort<Order> urgent, ReceivePort<Order> normal) {
        // @start region="mergePortsBiased"
        Order next = self.receiveChan(self.mergePortsBiased(List.of(urgent, normal)));
        // @end
        // @start region="mergePortsRR"
        ReceivePort<Order> fair = self.mergePortsRR(List.of(urgent, normal));
        // @end
        self.say("%s %s", next, fair);
    }

    static void combining(
            ProcessContext self,
            ReceivePort<Order> urgent,
            ReceivePort<Order> normal,
            ReceivePort<Temperature> inside,
            ReceivePort<Temperature> outside) {
        // @start region="map"
        ReceivePort<String> items = normal.map(Order::item);
        // @end
        // @start region="orElse"
        ReceivePort<Order> orders = urgent.orElse(normal);
        // @end
        // @start region="zip"
        ReceivePort<Double> difference = inside.zip(outside, (in, out) -> in.celsius() - out.celsius());
        // @end
        // @start region="flatMap"
        ReceivePort<Temperature> chosen = orders.flatMap(order -> order.amount() > 100 ? outside : inside);
        // @end
        self.say("%s %s %s", items, difference, chosen);
    }
}
