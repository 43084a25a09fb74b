package io.remotable.samples.ping;

import io.remotable.process.NodeId;
import io.remotable.process.ProcessContext;
import java.util.List;

/** What the samples for many nodes have in common. */
final class Slaves {
    private Slaves() {}

    /** Without slaves they succeed at once, which looks like a mistake. */
    static void sayWhenNone(ProcessContext self, List<NodeId> slaves, String program) {
        if (slaves.isEmpty()) {
            self.say("no slaves found: start some with ./remotable %s slave 44445 &", program);
        }
    }
}
