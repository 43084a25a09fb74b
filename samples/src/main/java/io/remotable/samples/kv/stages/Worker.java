package io.remotable.samples.kv.stages;

import io.remotable.Remotable;
import io.remotable.process.ProcessContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Holds a slice of the keys, or all of them. Answers whoever asked, not whoever handed the question on. */
final class Worker {
    private Worker() {}

    @Remotable
    static void worker(ProcessContext self) {
        Map<String, String> slice = new HashMap<>();
        while (true) {
            switch (self.expect(Request.class)) {
                case Request.Set(var key, var value) -> slice.put(key, value);
                case Request.Get(var key, var replyTo) ->
                    self.sendChan(replyTo, new Request.Found(Optional.ofNullable(slice.get(key))));
            }
        }
    }
}
