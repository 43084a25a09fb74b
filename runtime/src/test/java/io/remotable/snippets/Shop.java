package io.remotable.snippets;

import io.remotable.Remotable;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ReceivePort;

/** The messages and entry points that the snippets are about. */
final class Shop {
    private Shop() {}

    @Remotable
    record Ping(ProcessId from) {}

    @Remotable
    record Pong(ProcessId from) {}

    @Remotable
    record Order(String item, int amount) {}

    @Remotable
    record Temperature(double celsius) {}

    @Remotable
    record Cancel(String why) {}

    @Remotable
    static void pingServer(ProcessContext self) {
        while (true) {
            self.send(self.expect(Ping.class).from(), new Pong(self.pid()));
        }
    }

    @Remotable
    static void orderServer(ProcessContext self, ReceivePort<Order> orders) {
        while (true) {
            self.say("%s", self.receiveChan(orders));
        }
    }

    @Remotable
    static long square(long number) {
        return number * number;
    }
}
