package io.remotable.samples.kv.stages;

import io.remotable.process.Channel;
import io.remotable.process.ProcessBody;
import io.remotable.process.ProcessContext;
import io.remotable.process.ProcessId;
import io.remotable.samples.kv.Database;
import io.remotable.samples.kv.Ending;
import io.remotable.samples.kv.UnavailableException;
import java.time.Duration;
import java.util.Optional;

/**
 * The client's side of the first four stages. Each lookup is made by a child with a channel of its own, which goes with it:
 * what answers too late, or twice, reaches nobody.
 */
record Client(ProcessId database) implements Database {
    /** Longer than it takes to notice that a node is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** Makes the process that is the database. It ends with its maker, and the maker with it. */
    static Database of(ProcessContext self, ProcessBody database) {
        return new Client(Ending.linked(self, database));
    }

    @Override
    public void set(ProcessContext self, String key, String value) {
        self.send(database, new Request.Set(key, value));
    }

    @Override
    public Optional<String> get(ProcessContext self, String key) {
        return self.callLocal(asker -> ask(asker, key)).value();
    }

    @Override
    public void end(ProcessContext self) {
        Ending.end(self, database);
    }

    private Request.Found ask(ProcessContext self, String key) {
        Channel<Request.Found> channel = self.newChan(Request.Found.class);
        self.send(database, new Request.Get(key, channel.sendPort()));
        return self.receiveChanTimeout(channel.receivePort(), PATIENCE)
                .orElseThrow(() -> UnavailableException.notDone(
                        "no answer within " + PATIENCE.toSeconds() + " s: whoever holds this key may have died"));
    }
}
