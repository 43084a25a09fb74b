package io.remotable.samples.kv;

import io.remotable.process.ProcessContext;
import java.util.Optional;

/** What a client knows of the store: the book's {@code set} and {@code get}. Each stage has a {@code createDB} that makes one. */
public interface Database {
    /**
     * Stores a value, in place of the one that was there.
     *
     * @param self  the client
     * @param key   any text
     * @param value any text
     * @throws UnavailableException when the store knows or fears that it is not stored
     */
    void set(ProcessContext self, String key, String value);

    /**
     * Looks a key up.
     *
     * @param self the client
     * @param key  any text
     * @return its value; empty when it has none
     * @throws UnavailableException when no answer came
     */
    Optional<String> get(ProcessContext self, String key);

    /**
     * Ends the store, and waits until its front has ended. Nobody uses it after that.
     *
     * @param self who made it
     */
    void end(ProcessContext self);
}
