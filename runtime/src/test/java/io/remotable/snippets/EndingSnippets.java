package io.remotable.snippets;

import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.snippets.Shop.Cancel;
import io.remotable.snippets.Shop.Order;
import java.util.Optional;

/** What the javadoc of {@code Ending} shows. */
final class EndingSnippets {
    private EndingSnippets() {}

    static Order terminate(ProcessContext self, Optional<Order> order) {
        // @start region="terminate"
        Order wanted = order.orElseGet(() -> self.terminate());
        // @end
        return wanted;
    }

    static Order die(ProcessContext self, Optional<Order> order) {
        // @start region="die"
        Order wanted = order.orElseGet(() -> self.die(new Cancel("no order")));
        // @end
        return wanted;
    }

    static void others(ProcessContext self, ProcessId server) {
        // @start region="exit"
        self.exit(server, new Cancel("closing time"));
        // @end
        // @start region="kill"
        self.kill(server, "does not answer");
        // @end
    }

    static String catching(ProcessContext self) {
        // @start region="catchExit"
        String outcome = self.catchExit(
                Cancel.class, here -> here.expect(Order.class).item(), (from, cancel) -> "cancelled: " + cancel.why());
        // @end
        return outcome;
    }
}
