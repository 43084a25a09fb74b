package io.remotable.samples.kv.store;

import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;

/** What the front answers by itself: that it is not done, or not known. */
final class Answers {
    private final ProcessContext self;

    Answers(ProcessContext self) {
        this.self = self;
    }

    void notDone(Request request, String reason) {
        self.sendChan(request.replyTo(), new Request.Reply.NotDone(reason));
    }

    void unknown(Request request, String reason) {
        self.sendChan(request.replyTo(), new Request.Reply.Unknown(reason));
    }

    void waitedTooLong(Request request) {
        notDone(request, "the nodes are still exchanging keys");
    }

    void unanswered(Request request, ProcessId replica) {
        unknown(request, "process " + replica + " does not answer");
    }
}
