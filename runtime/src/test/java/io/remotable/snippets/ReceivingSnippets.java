package io.remotable.snippets;

import static io.remotable.process.Match.match;
import static io.remotable.process.Match.matchAny;
import static io.remotable.process.Match.matchAnyIf;
import static io.remotable.process.Match.matchChan;
import static io.remotable.process.Match.matchFuture;
import static io.remotable.process.Match.matchIf;
import static io.remotable.process.Match.matchUnknown;

import io.remotable.process.Channel;
import io.remotable.process.Match;
import io.remotable.process.Message;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessMonitorNotification;
import io.remotable.snippets.Shop.Cancel;
import io.remotable.snippets.Shop.Order;
import io.remotable.snippets.Shop.Pong;
import io.remotable.snippets.Shop.Temperature;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the javadoc of {@code Receiving} and {@code Match} shows. */
final class ReceivingSnippets {
    private ReceivingSnippets() {}

    static void receiving(ProcessContext self) {
        // @start region="expect"
        Order order = self.expect(Order.class);
        // @end
        // @start region="expectTimeout"
        Optional<Order> another = self.expectTimeout(Order.class, Duration.ofSeconds(1));
        // @end
        self.say("%s %s", order, another);
    }

    static String several(ProcessContext self) {
        // @start region="receiveWait"
        String outcome = self.receiveWait(
                match(Pong.class, pong -> "pong."),
                match(ProcessMonitorNotification.class, died -> died.process() + " died: " + died.reason()));
        // @end
        return outcome;
    }

    static Optional<String> severalTimeout(ProcessContext self) {
        // @start region="receiveTimeout"
        Optional<String> item = self.receiveTimeout(
                Duration.ofSeconds(1), match(Order.class, Order::item), match(Cancel.class, cancel -> "nothing"));
        // @end
        return item;
    }

    static void clauses(ProcessContext self, Channel<Temperature> channel, CompletableFuture<String> download) {
        // @start region="match"
        Match<String> item = match(Order.class, order -> order.item());
        // @end
        // @start region="matchValue"
        Order order = self.receiveWait(match(Order.class));
        // @end
        // @start region="matchIf"
        Match<String> large = matchIf(Order.class, some -> some.amount() > 100, some -> some.item());
        // @end
        // @start region="matchAny"
        Message message = self.receiveWait(matchAny(any -> any));
        // @end
        // @start region="matchAnyIf"
        Match<Message> largeRaw = matchAnyIf(Order.class, some -> some.amount() > 100, raw -> raw);
        // @end
        // @start region="matchUnknown"
        String text = self.receiveWait(match(Order.class, Order::item), matchUnknown(() -> "no order"));
        // @end
        // @start region="matchChan"
        Match<Double> celsius = matchChan(channel.receivePort(), temperature -> temperature.celsius());
        // @end
        // @start region="matchFuture"
        Match<String> page = matchFuture(download, html -> html);
        // @end
        // @start region="map"
        Match<Integer> length = item.map(String::length);
        // @end
        self.say("%s %s %s %s %s %s %s %s", order, large, message, largeRaw, text, celsius, page, length);
    }
}
