package io.remotable.semantics;

import io.remotable.Remotable;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;

/** Processes for the tests of rules 5 to 8. */
final class Ends {
    private Ends() {}

    @Remotable
    static void returns(ProcessContext self) {
        self.checkpoint();
    }

    /** Ends normally at a {@link Mail.Done}. */
    @Remotable
    static void untilDone(ProcessContext self) {
        self.expect(Mail.Done.class);
    }

    @Remotable
    static long never(ProcessContext self) {
        return self.expect(Mail.Number.class).value();
    }

    @Remotable
    static void fails(String text) {
        throw new IllegalStateException(text);
    }

    @Remotable
    static long same(long number) {
        return number;
    }

    /** Answers numbers with themselves. */
    @Remotable
    static void echo(ProcessContext self, ProcessId to) {
        while (true) {
            self.usend(to, self.expect(Mail.Number.class));
        }
    }
}
