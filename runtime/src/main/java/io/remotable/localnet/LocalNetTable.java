package io.remotable.localnet;

import io.remotable.codec.Codecs;
import io.remotable.process.Closure;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.process.ProcessRegistrationException;
import io.remotable.process.SayMessage;
import io.remotable.table.EntryPoint;
import io.remotable.table.ProcessCodecs;
import io.remotable.table.RemoteTable;
import java.util.List;

/** What a master has its slaves do: the entry points behind {@link LocalNet}, written by hand. */
final class LocalNetTable {
    private static final EntryPoint<Void> REDIRECT_LOGS = new EntryPoint<>(
            "remotable.localnet#redirectLogs",
            "(ProcessId)",
            List.of(ProcessCodecs.PROCESS_ID),
            Codecs.UNIT,
            (self, arguments) -> {
                redirectLogs(self, (ProcessId) arguments.getFirst());
                return nothing();
            });

    private static final EntryPoint<Void> TERMINATE =
            new EntryPoint<>("remotable.localnet#terminate", "()", List.of(), Codecs.UNIT, (self, arguments) -> {
                SlaveController.terminate(self);
                return nothing();
            });

    private LocalNetTable() {}

    /** The table, to be joined with that of the program. */
    static RemoteTable table() {
        return RemoteTable.builder()
                .entryPoint(REDIRECT_LOGS)
                .entryPoint(TERMINATE)
                .build();
    }

    /** Sends what is said on the node that runs it to another log process. */
    static Closure<Void> redirectLogs(ProcessId logger) {
        return REDIRECT_LOGS.closure(logger);
    }

    /** Ends the slave that runs it. */
    static Closure<Void> terminate() {
        return TERMINATE.closure();
    }

    private static void redirectLogs(ProcessContext self, ProcessId logger) {
        try {
            self.reregister(SayMessage.LOGGER, logger);
        } catch (ProcessRegistrationException nobodyLogs) {
            self.register(SayMessage.LOGGER, logger);
        }
    }

    @SuppressWarnings("NullAway") // the only value of Void
    private static Void nothing() {
        return null;
    }
}
